public class DoubleComparisonsWithNaN {
    public static void main(String[] args) {
        double[] values = {
            0.0,
            -0.0,
            1.0,
            -1.0,
            Double.MIN_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN
        };
        for (double a : values) {
            for (double b : values) {
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
