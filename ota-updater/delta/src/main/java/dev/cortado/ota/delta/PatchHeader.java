package dev.cortado.ota.delta;

import dev.cortado.ota.format.LittleEndian;

/**
 * The first bytes of a patch.
 *
 * <pre>
 *  0  magic "CDP1"
 *  4  length of the patch
 *  8  bytes of the old image that are read: those that its hash covers
 * 12  length of the new image
 * 16  address at which the old image's first byte is executed
 * 20  the old image's hash, as its TLV says
 * 52  the new image's hash
 * </pre>
 *
 * @param patchBytes the length of the patch, at least {@link #BYTES}
 * @param baseBytes the bytes of the old image that are read
 * @param targetBytes the length of the new image
 * @param address where the old image runs, for the prediction of addresses in it
 * @param baseHash the hash that the old image has in its TLVs
 * @param targetHash the same of the new image
 */
public record PatchHeader(
        int patchBytes,
        int baseBytes,
        int targetBytes,
        int address,
        byte[] baseHash,
        byte[] targetHash) {

    /** Its size. */
    public static final int BYTES = 84;

    /** The first word of a patch. */
    public static final int MAGIC = 0x3150_4443;

    private static final int HASH_BYTES = 32;
    private static final int MOST_BYTES = 1 << 28;

    /**
     * Reads a header.
     *
     * @throws PatchException if it is none
     */
    static PatchHeader read(byte[] bytes, int at) throws PatchException {
        byte[] base = new byte[HASH_BYTES];
        byte[] target = new byte[HASH_BYTES];
        System.arraycopy(bytes, at + 20, base, 0, HASH_BYTES);
        System.arraycopy(bytes, at + 52, target, 0, HASH_BYTES);
        PatchHeader header =
                new PatchHeader(
                        LittleEndian.u32(bytes, at + 4),
                        LittleEndian.u32(bytes, at + 8),
                        LittleEndian.u32(bytes, at + 12),
                        LittleEndian.u32(bytes, at + 16),
                        base,
                        target);
        if (LittleEndian.u32(bytes, at) != MAGIC
                || !isLength(header.patchBytes)
                || !isLength(header.baseBytes)
                || !isLength(header.targetBytes)
                || header.patchBytes < BYTES) {
            throw new PatchException(PatchFault.NO_PATCH);
        }
        return header;
    }

    /** Writes the header at the start of an array. */
    public void write(byte[] bytes) {
        LittleEndian.putU32(bytes, 0, MAGIC);
        LittleEndian.putU32(bytes, 4, patchBytes);
        LittleEndian.putU32(bytes, 8, baseBytes);
        LittleEndian.putU32(bytes, 12, targetBytes);
        LittleEndian.putU32(bytes, 16, address);
        System.arraycopy(baseHash, 0, bytes, 20, HASH_BYTES);
        System.arraycopy(targetHash, 0, bytes, 52, HASH_BYTES);
    }

    private static boolean isLength(int value) {
        return value > 0 && value < MOST_BYTES;
    }
}
