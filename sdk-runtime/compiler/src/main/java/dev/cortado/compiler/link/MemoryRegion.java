package dev.cortado.compiler.link;

/** A contiguous range of addresses. */
public record MemoryRegion(long origin, long lengthBytes) {
    /**
     * Checks that the range lies in 32 bits.
     *
     * @throws IllegalArgumentException if it does not
     */
    public MemoryRegion {
        if (origin < 0 || lengthBytes <= 0 || origin + lengthBytes > 1L << 32) {
            throw new IllegalArgumentException(
                    "not a range of 32-bit addresses: 0x%x + 0x%x".formatted(origin, lengthBytes));
        }
    }

    /** The first address after the region. */
    public long end() {
        return origin + lengthBytes;
    }

    /** Whether the region holds an address. */
    public boolean contains(long address) {
        return address >= origin && address < end();
    }
}
