public class LocalsOfEveryTypeInEverySlot {
    static int floats(int n) {
        float a = n;
        float b = a + 1;
        float c = b * 2;
        float d = c - a;
        a = b;
        b = c;
        c = d;
        return (int) (a + b * 10 + c * 100 + d * 1000);
    }

    static long doubles() {
        double a = 1.5;
        double b = a * 2;
        double c = b + a;
        a = c;
        return (long) (a * 100 + b * 10 + c);
    }

    static long shiftedDoubles(int n) {
        double a = n;
        double b = a / 2;
        return (long) (a * 10 + b);
    }

    static long longs(int n) {
        long a = n;
        long b = a << 33;
        long c = b ^ a;
        a = c + b;
        return a - b + c;
    }

    static long shiftedLongs() {
        long a = 7;
        long b = a << 40;
        a = b - a;
        return a + b;
    }

    static String references(String a) {
        String b = a + "b";
        Object c = b + "c";
        Object d = c == null ? a : b;
        c = d;
        a = null;
        return b + c + d + a;
    }

    static int sameSlotOtherType(int n) {
        int result = 0;
        for (int round = 0; round < 3; round++) {
            if (round == 0) {
                int i = n;
                result += i;
            } else if (round == 1) {
                float f = n * 0.5f;
                result += (int) f;
            } else {
                String s = "x" + n;
                result += s.length();
            }
            {
                long l = (long) n << 32;
                result += (int) (l >> 32);
            }
            {
                double d = n;
                result += (int) (d * 2);
            }
        }
        return result;
    }

    public static void main(String[] args) {
        System.out.println(floats(3) + " " + doubles() + " " + shiftedDoubles(9));
        System.out.println(longs(5) + " " + shiftedLongs());
        System.out.println(references("a"));
        System.out.println(sameSlotOtherType(1000));
    }
}
