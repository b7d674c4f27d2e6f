public class CompoundOperatorsOnElements {
    static int calls;

    static int next() {
        return calls++;
    }

    public static void main(String[] args) {
        int[] i = {10, 20, 30};
        System.out.println(i[next()]++ + ++i[next()] + (i[next()] -= 5));
        System.out.println(i[0] + " " + i[1] + " " + i[2] + " " + calls);
        long[] l = {1, 2, 3};
        calls = 0;
        System.out.println(l[next()]++ + ++l[next()] + (l[next()] <<= 33));
        System.out.println(l[0] + " " + l[1] + " " + l[2]);
        double[] d = {1.5, 2.5};
        System.out.println((long) (d[0]++ * 10 + --d[1] * 10));
        System.out.println((long) ((d[1] *= 4) + d[0]));
        float[] f = {0.5f};
        System.out.println((int) (f[0]-- * 10) + " " + (int) (f[0] * 10));
        byte[] b = {127, -128};
        System.out.println(b[0]++ + " " + b[0] + " " + --b[1] + " " + (b[1] >>>= 1));
        char[] c = {'a'};
        System.out.println(c[0]++ + "" + c[0] + (c[0] += 2));
        short[] s = {-1};
        System.out.println((s[0] >>>= 10) + " " + (s[0] *= 2));
        boolean[] z = {true};
        System.out.println((z[0] ^= true) + " " + (z[0] |= true) + " " + (z[0] &= false));
        String[] t = {"a"};
        t[0] += "b";
        t[0] += 1;
        System.out.println(t[0]);
        int x, y;
        i[0] = x = y = i[1] = 77;
        l[0] = l[1] = l[2] = x + y;
        System.out.println(i[0] + i[1] + x + y + l[0] + l[1] + l[2]);
    }
}
