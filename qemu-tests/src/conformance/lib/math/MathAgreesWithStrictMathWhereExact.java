public class MathAgreesWithStrictMathWhereExact {
    public static void main(String[] args) {
        for (int i = -20; i <= 20; i++) {
            double v = i * 0.37;
            System.out.println(
                    Math.sqrt(Math.abs(v))
                            + " "
                            + close(Math.sin(v), StrictMath.sin(v))
                            + close(Math.exp(v), StrictMath.exp(v))
                            + close(Math.pow(Math.abs(v), 1.5), StrictMath.pow(Math.abs(v), 1.5))
                            + close(Math.log(v * v + 1), StrictMath.log(v * v + 1)));
        }
        System.out.println(
                Math.toDegrees(Math.PI)
                        + " "
                        + Math.toRadians(180)
                        + " "
                        + Math.cbrt(27)
                        + " "
                        + Math.hypot(3, 4));
        System.out.println(
                Math.pow(2, 10)
                        + " "
                        + Math.pow(0, 0)
                        + " "
                        + Math.sin(0)
                        + " "
                        + Math.cos(0)
                        + " "
                        + Math.exp(0)
                        + " "
                        + Math.log(1));
    }

    static boolean close(double a, double b) {
        return Math.abs(a - b) <= Math.ulp(b) * 2;
    }
}
