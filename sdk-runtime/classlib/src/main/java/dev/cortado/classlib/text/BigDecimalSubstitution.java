package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.math.BigInteger;

/** java.math.BigDecimal: powers of five by squaring, not from a table of 38 KB. */
@SubstituteClass("java.math.BigDecimal")
final class BigDecimalSubstitution {
    private BigDecimalSubstitution() {}

    @Substitute
    private static BigInteger fiveToTwoToThe(int n) {
        BigInteger power = BigInteger.valueOf(5);
        for (int i = 0; i < n; i++) {
            power = power.multiply(power);
        }
        return power;
    }
}
