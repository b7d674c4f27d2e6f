public class MathMethods {
    public static void main(String[] args) {
        double[] values = {
            0.0,
            -0.0,
            0.5,
            -0.5,
            1.5,
            2.5,
            -2.5,
            1e15 + 0.5,
            4503599627370497.5,
            Double.MAX_VALUE,
            Double.NaN,
            Double.NEGATIVE_INFINITY
        };
        for (double v : values) {
            System.out.println(
                    Math.floor(v)
                            + " "
                            + Math.ceil(v)
                            + " "
                            + Math.rint(v)
                            + " "
                            + Math.round(v)
                            + " "
                            + Math.abs(v)
                            + " "
                            + Math.signum(v)
                            + " "
                            + Math.sqrt(v)
                            + " "
                            + Math.round((float) v));
        }
        System.out.println(
                Math.max(-0.0, 0.0)
                        + " "
                        + Math.min(-0.0, 0.0)
                        + " "
                        + Math.max(Double.NaN, 1)
                        + " "
                        + Math.max(3, 4)
                        + Math.min(3L, 4L));
        System.out.println(
                Math.abs(Integer.MIN_VALUE)
                        + " "
                        + Math.abs(-5L)
                        + " "
                        + Math.floorDiv(-7, 2)
                        + " "
                        + Math.floorMod(-7, 2)
                        + " "
                        + Math.ceilDiv(7, 2)
                        + " "
                        + Math.floorMod(-7L, 3));
        System.out.println(
                Math.clamp(15, 0, 10)
                        + " "
                        + Math.multiplyHigh(Long.MAX_VALUE, 4)
                        + " "
                        + Math.fma(2.0, 3.0, 1.0));
        System.out.println(
                Math.ulp(1.0)
                        + " "
                        + Math.nextUp(1.0)
                        + " "
                        + Math.getExponent(1000.0)
                        + " "
                        + Math.scalb(1.5, 4)
                        + " "
                        + Math.copySign(2, -0.0));
        int[] overflow = {0, 1, 2, 3, 4};
        for (int k : overflow) {
            try {
                switch (k) {
                    case 0 -> System.out.println(Math.addExact(Integer.MAX_VALUE, 1));
                    case 1 -> System.out.println(Math.multiplyExact(1L << 40, 1L << 30));
                    case 2 -> System.out.println(Math.toIntExact(1L << 31));
                    case 3 -> System.out.println(Math.negateExact(Integer.MIN_VALUE));
                    default -> System.out.println(Math.subtractExact(5, 7));
                }
            } catch (ArithmeticException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
