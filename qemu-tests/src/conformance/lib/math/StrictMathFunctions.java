public class StrictMathFunctions {
    public static void main(String[] args) {
        double[] values = {
            0.0,
            -0.0,
            1e-8,
            0.5,
            1.0,
            -1.0,
            2.0,
            Math.PI / 2,
            10,
            -100.25,
            1e10,
            Double.POSITIVE_INFINITY,
            Double.NaN
        };
        for (double v : values) {
            System.out.println(
                    Double.doubleToLongBits(StrictMath.sin(v))
                            + " "
                            + Double.doubleToLongBits(StrictMath.cos(v))
                            + " "
                            + Double.doubleToLongBits(StrictMath.tan(v)));
            System.out.println(
                    StrictMath.exp(v)
                            + " "
                            + StrictMath.log(v)
                            + " "
                            + StrictMath.log10(v)
                            + " "
                            + StrictMath.cbrt(v));
            System.out.println(
                    StrictMath.atan(v)
                            + " "
                            + StrictMath.asin(v)
                            + " "
                            + StrictMath.sinh(v)
                            + " "
                            + StrictMath.tanh(v)
                            + " "
                            + StrictMath.expm1(v)
                            + " "
                            + StrictMath.log1p(v));
            for (double w : new double[] {0, 0.5, -2, 3}) {
                System.out.println(
                        StrictMath.pow(v, w)
                                + " "
                                + StrictMath.atan2(v, w)
                                + " "
                                + StrictMath.hypot(v, w)
                                + " "
                                + StrictMath.IEEEremainder(v, w));
            }
        }
    }
}
