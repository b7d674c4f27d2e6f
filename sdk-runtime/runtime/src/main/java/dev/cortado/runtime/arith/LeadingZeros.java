package dev.cortado.runtime.arith;

import dev.cortado.abi.Export;

/** Counts leading zeros on a core without CLZ. */
public final class LeadingZeros {

    /** Leading zeros of the 4-bit values 0 to 7, four bits each. */
    private static final int OF_NIBBLE = 0x1111_2234;

    private LeadingZeros() {}

    /**
     * The number of zero bits above the highest one bit, 32 for 0; allocates nothing, safe in
     * interrupts.
     */
    @Export("__clzsi2")
    public static int count(int value) {
        int rest = value;
        int zeros = 28;
        if (rest >>> 16 != 0) {
            rest >>>= 16;
            zeros -= 16;
        }
        if (rest >>> 8 != 0) {
            rest >>>= 8;
            zeros -= 8;
        }
        if (rest >>> 4 != 0) {
            rest >>>= 4;
            zeros -= 4;
        }
        return rest >= 8 ? zeros : zeros + (OF_NIBBLE >>> 4 * rest & 15);
    }
}
