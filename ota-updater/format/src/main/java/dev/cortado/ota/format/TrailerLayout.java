package dev.cortado.ota.format;

/**
 * Where a slot's trailer keeps what, as MCUboot's swap with scratch and swap by move do.
 *
 * <pre>
 * size - 16                          magic
 * the fields below it, each filled up to the alignment:
 *   image ok     1 byte
 *   copy done    1 byte
 *   swap info    1 byte
 *   swap size    4 bytes
 *   key 1, key 0 of an encrypted image, if the bootloader keeps keys
 *   swap status  3 writes a sector
 * </pre>
 *
 * @param slotBytes the slot's size, a multiple of the alignment
 * @param writeBytes the least that flash programs at once: 1, 2, 4, 8, 16 or 32
 * @param sectors the most sectors that a slot has; 128 in MCUboot unless configured
 * @param contentKeyBytes what is kept of each content key; 0 if the bootloader keeps none
 */
public record TrailerLayout(int slotBytes, int writeBytes, int sectors, int contentKeyBytes) {

    /** The bytes of the magic. */
    public static final int MAGIC_BYTES = 16;

    /** The sectors that MCUboot assumes unless configured. */
    public static final int DEFAULT_SECTORS = 128;

    private static final int LEAST_ALIGNMENT = 8;

    private static final byte[] MAGIC = {
        0x77,
        (byte) 0xc2,
        (byte) 0x95,
        (byte) 0xf3,
        0x60,
        (byte) 0xd2,
        (byte) 0xef,
        0x7f,
        0x35,
        0x52,
        0x50,
        0x0f,
        0x2c,
        (byte) 0xb6,
        0x79,
        (byte) 0x80
    };

    /** With the alignment in its first two bytes. */
    private static final byte[] ALIGNED_MAGIC = {
        0,
        0,
        0x2d,
        (byte) 0xe1,
        0x5d,
        0x29,
        0x41,
        0x0b,
        (byte) 0x8d,
        0x77,
        0x67,
        (byte) 0x9c,
        0x11,
        0x0f,
        0x1f,
        (byte) 0x8a
    };

    private static final int WRITES_PER_SECTOR = 3;

    /** The distance of the fields: MCUboot's BOOT_MAX_ALIGN. */
    public int alignment() {
        return Math.max(writeBytes, LEAST_ALIGNMENT);
    }

    /** The magic's offset. */
    public int magic() {
        return slotBytes - MAGIC_BYTES;
    }

    /** The offset of the flag that the image is confirmed. */
    public int imageOk() {
        return slotBytes - alignedUp(MAGIC_BYTES) - alignment();
    }

    /** The offset of the flag that the swap is complete. */
    public int copyDone() {
        return imageOk() - alignment();
    }

    /** The offset of the swap's kind (bits 0-3) and image number (bits 4-7). */
    public int swapInfo() {
        return copyDone() - alignment();
    }

    /** The offset of the number of bytes that are swapped. */
    public int swapSize() {
        return swapInfo() - alignment();
    }

    /** The offset of the content key of slot 0 or 1. */
    public int contentKey(int slot) {
        return swapSize() - (2 - slot) * alignedUp(contentKeyBytes);
    }

    /** The offset of the swap status, which is where the trailer begins. */
    public int start() {
        return contentKey(0) - sectors * writeBytes * WRITES_PER_SECTOR;
    }

    /** The trailer's size. */
    public int bytes() {
        return slotBytes - start();
    }

    /** The magic that goes with the alignment. */
    public byte[] magicBytes() {
        byte[] bytes = new byte[MAGIC_BYTES];
        for (int i = 0; i < MAGIC_BYTES; i++) {
            bytes[i] = magicByte(i);
        }
        return bytes;
    }

    /** A byte of the magic, 0 to 15. */
    public byte magicByte(int index) {
        int alignment = alignment();
        if (alignment == LEAST_ALIGNMENT) {
            return MAGIC[index];
        }
        return index == 0 ? (byte) alignment : ALIGNED_MAGIC[index];
    }

    private int alignedUp(int bytes) {
        return (bytes + alignment() - 1) & -alignment();
    }
}
