import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.ChoiceFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.text.ParseException;
import java.text.ParsePosition;
import java.util.Locale;

/** java.text.NumberFormat and DecimalFormat in English. */
public class NumberFormats {
    private static void patterns() {
        for (String pattern :
                new String[] {
                    "#,##0.00",
                    "0.###E0",
                    "00000",
                    "#.##%",
                    "$#,##0;($#,##0)",
                    "0.0#'kg'",
                    "##0.##E0"
                }) {
            DecimalFormat format = new DecimalFormat(pattern);
            for (double value : new double[] {0, 1234567.891, -42.5, 0.001234, 1e15}) {
                System.out.print(format.format(value) + " | ");
            }
            System.out.println(format.toPattern() + " " + format.format(123456789012L));
        }
    }

    private static void instances() {
        for (NumberFormat format :
                new NumberFormat[] {
                    NumberFormat.getInstance(),
                    NumberFormat.getPercentInstance(),
                    NumberFormat.getIntegerInstance(Locale.US),
                    NumberFormat.getCurrencyInstance(Locale.US)
                }) {
            System.out.println(
                    format.format(1234.565) + " " + format.format(-0.5) + " " + format.format(7L));
        }
        NumberFormat digits = NumberFormat.getNumberInstance(Locale.ROOT);
        digits.setMinimumFractionDigits(2);
        digits.setMaximumFractionDigits(4);
        digits.setGroupingUsed(false);
        System.out.println(digits.format(12345.678912) + " " + digits.format(1));
    }

    private static void rounding() {
        DecimalFormat format = new DecimalFormat("0.0");
        for (RoundingMode mode :
                new RoundingMode[] {
                    RoundingMode.UP, RoundingMode.DOWN, RoundingMode.HALF_EVEN, RoundingMode.CEILING
                }) {
            format.setRoundingMode(mode);
            System.out.print(
                    format.format(1.25)
                            + " "
                            + format.format(-1.25)
                            + " "
                            + format.format(new BigDecimal("2.35"))
                            + "; ");
        }
        System.out.println(format.format(Double.NaN) + format.format(-0.0));
    }

    private static void parsing() throws ParseException {
        System.out.println(NumberFormat.getInstance().parse("1,234.5xyz"));
        System.out.println(new DecimalFormat("0.#E0").parse("1.5E3"));
        ParsePosition position = new ParsePosition(2);
        System.out.println(
                NumberFormat.getInstance().parse("ab-12c", position) + " " + position.getIndex());
        DecimalFormat exact = new DecimalFormat("0");
        exact.applyPattern("#,##0.##");
        exact.setParseBigDecimal(true);
        System.out.println(exact.parse("12,345.67890123456789"));
        try {
            NumberFormat.getInstance().parse("none");
        } catch (ParseException refused) {
            System.out.println(refused.getMessage() + " " + refused.getErrorOffset());
        }
    }

    public static void main(String[] args) throws ParseException {
        patterns();
        instances();
        rounding();
        parsing();
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.US);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        System.out.println(new DecimalFormat("#,##0.00", symbols).format(9876543.21));
        System.out.println(new ChoiceFormat("0#none|1#one|1<many").format(5));
    }
}
