package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.lang.Double: hexadecimal text without regular expressions. */
@SubstituteClass("java.lang.Double")
final class DoubleSubstitution {
    private DoubleSubstitution() {}

    @Substitute
    public static String toHexString(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & 0xF_FFFF_FFFF_FFFFL;
        int exponent = (int) (bits >>> 52) & 0x7FF;
        StringBuilder text = new StringBuilder(24);
        if (bits < 0) {
            text.append('-');
        }
        text.append(exponent == 0 ? "0x0." : "0x1.");
        do {
            text.append(Character.forDigit((int) (fraction >>> 48), 16));
            fraction = fraction << 4 & 0xF_FFFF_FFFF_FFFFL;
        } while (fraction != 0);
        boolean zero = (bits & Long.MAX_VALUE) == 0;
        int power = zero ? 0 : exponent == 0 ? Double.MIN_EXPONENT : exponent - Double.MAX_EXPONENT;
        return text.append('p').append(power).toString();
    }
}
