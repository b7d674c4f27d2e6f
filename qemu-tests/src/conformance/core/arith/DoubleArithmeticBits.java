public class DoubleArithmeticBits {
    public static void main(String[] args) {
        double[] values = {
            0.0,
            -0.0,
            1.0,
            -1.5,
            Math.PI,
            1e-310,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            9007199254740993.0,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN
        };
        for (double a : values) {
            for (double b : values) {
                System.out.println(
                        bits(a + b) + " " + bits(a - b) + " " + bits(a * b) + " " + bits(a / b));
            }
            System.out.println(bits(-a));
        }
    }

    static long bits(double d) {
        return Double.doubleToLongBits(d);
    }
}
