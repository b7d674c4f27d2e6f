public class ManyArgumentsOfMixedSizes {
    static long mix(
            int a,
            long b,
            int c,
            double d,
            float e,
            long f,
            byte g,
            double h,
            char i,
            short j,
            long k,
            float l) {
        return a
                + b * 2
                + c * 3
                + (long) d * 4
                + (long) e * 5
                + f * 6
                + g * 7
                + (long) h * 8
                + i * 9
                + j * 10
                + k * 11
                + (long) l * 12;
    }

    long member(long a, int b, long c, boolean d, Object o) {
        return d ? a - b * c : o.hashCode();
    }

    static double doubles(
            double a,
            double b,
            double c,
            double d,
            double e,
            double f,
            double g,
            double h,
            double i) {
        return a - b + c - d + e - f + g - h + i;
    }

    static float floats(
            float a,
            float b,
            float c,
            float d,
            float e,
            float f,
            double g,
            float h,
            int n,
            float i) {
        return a - b + c - d + e - f + (float) g - h + n + i;
    }

    interface Wide {
        long call(long a, int b, long c, Object o, long d, int e);
    }

    public static void main(String[] args) {
        System.out.println(
                mix(
                        1,
                        1L << 40,
                        3,
                        4.5,
                        5.5f,
                        -6L,
                        (byte) -7,
                        8e9,
                        'z',
                        (short) -10,
                        Long.MIN_VALUE,
                        12f));
        System.out.println(
                new ManyArgumentsOfMixedSizes().member(1L << 50, 3, -1L << 33, true, null));
        System.out.println((long) doubles(1, 2, 3, 4, 5, 6, 7, 8, 1e15));
        System.out.println((long) floats(1, 2, 3, 4, 5, 6, 1e6, 8, 9, 10));
        Wide w =
                new Wide() {
                    public long call(long a, int b, long c, Object o, long d, int e) {
                        return a * 31 + b * 7 + c + (o == this ? 1 : 0) + d / e;
                    }
                };
        System.out.println(w.call(1L << 33, 2, 3, w, -1L << 40, 7));
    }
}
