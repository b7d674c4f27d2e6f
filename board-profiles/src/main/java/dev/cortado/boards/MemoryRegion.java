package dev.cortado.boards;

/**
 * A contiguous range of the address space.
 *
 * @param origin first address, 0 to 0xFFFFFFFF
 * @param length size in bytes, more than 0
 */
public record MemoryRegion(long origin, long length) {

    /** The first address after the region. */
    public long end() {
        return origin + length;
    }

    /** Whether some address lies in both regions. */
    public boolean overlaps(MemoryRegion other) {
        return origin < other.end() && other.origin < end();
    }

    @Override
    public String toString() {
        return "0x%08X..0x%08X".formatted(origin, end() - 1);
    }
}
