public class FloatComparisonsWithNaN {
    public static void main(String[] args) {
        float[] values = {
            0f,
            -0f,
            1f,
            -1f,
            Float.MIN_VALUE,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.NaN
        };
        for (float a : values) {
            for (float b : values) {
                int bits = 0;
                if (a == b) {
                    bits |= 1;
                }
                if (a != b) {
                    bits |= 2;
                }
                if (a < b) {
                    bits |= 4;
                }
                if (a >= b) {
                    bits |= 8;
                }
                if (a > b) {
                    bits |= 16;
                }
                if (a <= b) {
                    bits |= 32;
                }
                boolean notLess = !(a < b);
                boolean notGreater = !(a > b);
                System.out.println(bits + " " + notLess + " " + notGreater);
            }
        }
    }
}
