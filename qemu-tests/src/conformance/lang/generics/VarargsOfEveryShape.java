public class VarargsOfEveryShape {
    static String f(Object... all) {
        if (all == null) {
            return "null array";
        }
        String s = all.length + ":";
        for (Object o : all) {
            s += o + ",";
        }
        return s;
    }

    static long g(long first, int... rest) {
        long sum = first;
        for (int r : rest) {
            sum = sum * 10 + r;
        }
        return sum;
    }

    static String h(String a, Object b) {
        return "fixed";
    }

    static String h(String a, Object... b) {
        return "variable " + b.length;
    }

    static int depth(int[]... rows) {
        int n = 0;
        for (int[] r : rows) {
            n += r.length;
        }
        return n;
    }

    public static void main(String[] args) {
        System.out.println(f());
        System.out.println(f(1, "two", '3', 4.0, null));
        System.out.println(f((Object[]) null) + " " + f((Object) null));
        System.out.println(
                f((Object[]) new String[] {"a", "b"})
                        + " "
                        + f((Object) new String[] {"a"}.length));
        System.out.println(g(1) + " " + g(1, 2) + " " + g(1, 2, 3) + " " + g(9, new int[] {8, 7}));
        System.out.println(h("a", 1) + " " + h("a") + " " + h("a", 1, 2));
        System.out.println(depth() + depth(new int[2], new int[3]));
    }
}
