package dev.cortado.runtime.object;

import dev.cortado.abi.Address;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.Unchecked;

/** Identity hash codes: from the address, which does not change. */
public final class IdentityHash {
    /**
     * The odd integer nearest to 2^32 over the golden ratio: spreads neighbours. Knuth, TAOCP 3,
     * 6.4.
     */
    private static final int GOLDEN = 0x9E37_79B9;

    private IdentityHash() {}

    /** The identity hash code of an object, 0 for null; never negative. */
    @Unchecked
    @NoAllocation
    public static int of(Object object) {
        return (Address.ofObject(object).toInt() >>> 2) * GOLDEN >>> 1;
    }
}
