package dev.cortado.runtime.arith;

import static org.junit.jupiter.api.Assertions.fail;

/** Equality of floating-point results bit for bit, where every NaN equals every other. */
final class BitExact {

    private BitExact() {}

    static void assertSame(String operation, double expected, double actual) {
        boolean same =
                Double.isNaN(expected)
                        ? Double.isNaN(actual)
                        : Double.doubleToRawLongBits(expected)
                                == Double.doubleToRawLongBits(actual);
        if (!same) {
            fail(operation + ": expected " + text(expected) + " but was " + text(actual));
        }
    }

    static void assertSame(String operation, float expected, float actual) {
        boolean same =
                Float.isNaN(expected)
                        ? Float.isNaN(actual)
                        : Float.floatToRawIntBits(expected) == Float.floatToRawIntBits(actual);
        if (!same) {
            fail(operation + ": expected " + text(expected) + " but was " + text(actual));
        }
    }

    static String text(double value) {
        return Double.toHexString(value)
                + " ("
                + Long.toHexString(Double.doubleToRawLongBits(value))
                + ")";
    }

    static String text(float value) {
        return Float.toHexString(value)
                + " ("
                + Integer.toHexString(Float.floatToRawIntBits(value))
                + ")";
    }
}
