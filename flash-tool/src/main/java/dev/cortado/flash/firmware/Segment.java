package dev.cortado.flash.firmware;

/**
 * Contiguous bytes.
 *
 * @param address of the first byte, 0 to 0xFFFFFFFF
 * @param bytes the contents, at least one; not to be changed
 */
public record Segment(long address, byte[] bytes) {

    /** The first address after the bytes. */
    public long end() {
        return address + bytes.length;
    }

    @Override
    public String toString() {
        return "0x%08X..0x%08X".formatted(address, end() - 1);
    }
}
