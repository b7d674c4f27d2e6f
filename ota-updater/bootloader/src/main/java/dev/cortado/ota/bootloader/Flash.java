package dev.cortado.ota.bootloader;

/**
 * A flash memory, as its driver shows it.
 *
 * <p>Erased bytes read as 0xff. Offsets are from the memory's start. What a method does not find in
 * order it reports; it never repairs.
 */
public interface Flash {

    /** The least that is programmed at once: 1, 2, 4, 8, 16 or 32 bytes, at a multiple of it. */
    int unitBytes();

    /**
     * Whether units may be programmed again with the bits that they have. If not, a unit whose
     * programming was cut must read the same every time, or not at all.
     */
    boolean canRepeatProgram();

    /** The size of the sector that begins at an offset. */
    int sectorBytes(int offset);

    /**
     * Copies bytes into a buffer.
     *
     * @return false if the memory reports that a unit in the range cannot be read (ECC); the
     *     buffer's content is then undefined
     */
    boolean read(int offset, byte[] buffer, int index, int length);

    /**
     * Whether the units of a range read as erased and accept programming. A unit whose reading
     * needed correction (ECC) is not blank.
     *
     * @param length a multiple of the unit
     */
    boolean isBlank(int offset, int length);

    /**
     * Programs whole units that are erased.
     *
     * @throws FlashException if the memory reports a failure
     */
    void program(int offset, byte[] buffer, int index, int length) throws FlashException;

    /**
     * Erases the sector that begins at an offset.
     *
     * @throws FlashException if the memory reports a failure
     */
    void erase(int offset) throws FlashException;
}
