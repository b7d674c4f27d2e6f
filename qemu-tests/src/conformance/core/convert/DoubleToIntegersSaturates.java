public class DoubleToIntegersSaturates {
    public static void main(String[] args) {
        double[] values = {
            0.0,
            -0.0,
            0.9999999999,
            -0.9999999999,
            1.5,
            -1.5,
            128.0,
            65535.99,
            2147483646.5,
            2147483647.0,
            2147483647.9,
            2147483648.0,
            -2147483648.9,
            -2147483649.0,
            4294967295.0,
            4294967296.0,
            9.223372036854775E18,
            9.223372036854775807E18,
            -9.223372036854775808E18,
            -9.3e18,
            1e300,
            -1e300,
            Double.MIN_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN
        };
        for (double v : values) {
            System.out.println(
                    (int) v
                            + " "
                            + (long) v
                            + " "
                            + (byte) v
                            + " "
                            + (short) v
                            + " "
                            + (int) (char) v);
        }
    }
}
