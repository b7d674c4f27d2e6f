package dev.cortado.ota.bootloader;

/**
 * Some consecutive sectors of a flash memory: a slot, the scratch area, a copy of the state.
 *
 * <p>All offsets are from the area's start.
 */
public final class FlashArea {

    private static final byte ERASED = (byte) 0xff;

    private final Flash flash;
    private final int start;
    private final int bytes;

    /**
     * An area.
     *
     * @param start where its first sector begins in the memory
     * @param bytes the sum of its sectors
     */
    public FlashArea(Flash flash, int start, int bytes) {
        this.flash = flash;
        this.start = start;
        this.bytes = bytes;
    }

    /** Its size. */
    public int bytes() {
        return bytes;
    }

    /** Where it begins in the memory. */
    public int start() {
        return start;
    }

    /** The least that is programmed at once. */
    public int unitBytes() {
        return flash.unitBytes();
    }

    /** Whether units may be programmed again with the bits that they have. */
    public boolean canRepeatProgram() {
        return flash.canRepeatProgram();
    }

    /** The size of the sector that begins at an offset. */
    public int sectorBytes(int offset) {
        return flash.sectorBytes(start + offset);
    }

    /** The start of the sector that an offset is in. */
    public int sectorStart(int offset) {
        int sector = 0;
        while (sector + sectorBytes(sector) <= offset) {
            sector += sectorBytes(sector);
        }
        return sector;
    }

    /** Reads; false if the memory cannot deliver. */
    public boolean read(int offset, byte[] buffer, int index, int length) {
        return flash.read(start + offset, buffer, index, length);
    }

    /** Whether the units that a range touches are erased. */
    public boolean isBlank(int offset, int length) {
        int from = offset & -unitBytes();
        return flash.isBlank(start + from, roundedUp(offset + length) - from);
    }

    /** Erases the sectors from the one that begins at an offset until a length is covered. */
    public void erase(int offset, int length) throws FlashException {
        int sector = offset;
        while (sector < offset + length) {
            flash.erase(start + sector);
            sector += sectorBytes(sector);
        }
    }

    /** Programs whole units that are erased. */
    public void program(int offset, byte[] buffer, int index, int length) throws FlashException {
        flash.program(start + offset, buffer, index, length);
    }

    /**
     * Programs at most 64 bytes inside of units whose other bytes stay erased.
     *
     * @param unit a buffer of 64 bytes
     */
    public void programField(int offset, byte[] value, int length, byte[] unit)
            throws FlashException {
        int from = offset & -unitBytes();
        int size = roundedUp(offset + length) - from;
        for (int i = 0; i < size; i++) {
            unit[i] = ERASED;
        }
        System.arraycopy(value, 0, unit, offset - from, length);
        flash.program(start + from, unit, 0, size);
    }

    /** Programs units that are erased; the last one is filled up in the buffer. */
    void programFilled(int offset, byte[] buffer, int length) throws FlashException {
        int whole = roundedUp(length);
        for (int i = length; i < whole; i++) {
            buffer[i] = ERASED;
        }
        flash.program(start + offset, buffer, 0, whole);
    }

    private int roundedUp(int length) {
        return (length + unitBytes() - 1) & -unitBytes();
    }
}
