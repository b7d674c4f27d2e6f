import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

public class BigDecimals {
    public static void main(String[] args) {
        BigDecimal a = new BigDecimal("123.4500");
        BigDecimal b = new BigDecimal("-0.00789");
        System.out.println(
                a.add(b)
                        + " "
                        + a.subtract(b)
                        + " "
                        + a.multiply(b)
                        + " "
                        + a.divide(b, 10, RoundingMode.HALF_UP));
        System.out.println(
                a.scale()
                        + " "
                        + a.precision()
                        + " "
                        + a.stripTrailingZeros()
                        + " "
                        + a.unscaledValue()
                        + " "
                        + a.negate());
        RoundingMode[] modes = {
            RoundingMode.UP,
            RoundingMode.DOWN,
            RoundingMode.CEILING,
            RoundingMode.FLOOR,
            RoundingMode.HALF_UP,
            RoundingMode.HALF_DOWN,
            RoundingMode.HALF_EVEN
        };
        for (RoundingMode m : modes) {
            System.out.println(
                    new BigDecimal("2.5").setScale(0, m)
                            + " "
                            + new BigDecimal("-2.5").setScale(0, m)
                            + " "
                            + new BigDecimal("1.1").setScale(0, m));
        }
        System.out.println(
                a.equals(new BigDecimal("123.45"))
                        + " "
                        + a.compareTo(new BigDecimal("123.45"))
                        + " "
                        + a.hashCode());
        System.out.println(
                new BigDecimal("1E+5")
                        + " "
                        + new BigDecimal("1E+5").toPlainString()
                        + " "
                        + new BigDecimal("1E-10")
                        + " "
                        + new BigDecimal("1e-10").toEngineeringString());
        System.out.println(
                BigDecimal.ONE.divide(new BigDecimal(3), MathContext.DECIMAL32)
                        + " "
                        + new BigDecimal(2).sqrt(new MathContext(20)));
        System.out.println(
                new BigDecimal(0.1)
                        + " "
                        + BigDecimal.valueOf(0.1)
                        + " "
                        + BigDecimal.valueOf(5, 3)
                        + " "
                        + a.doubleValue()
                        + " "
                        + a.intValue());
        System.out.println(
                a.remainder(new BigDecimal(7))
                        + " "
                        + a.pow(3)
                        + " "
                        + a.movePointLeft(5)
                        + " "
                        + a.max(b)
                        + " "
                        + a.abs().signum());
        try {
            BigDecimal.ONE.divide(new BigDecimal(3));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }
}
