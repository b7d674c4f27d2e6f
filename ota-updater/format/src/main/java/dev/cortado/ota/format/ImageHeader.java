package dev.cortado.ota.format;

/**
 * The first 32 bytes of an image, MCUboot's {@code struct image_header}.
 *
 * <pre>
 *  0  magic 96f3b83d
 *  4  load address
 *  8  header size    10  size of the protected TLV area
 * 12  payload size
 * 16  flags
 * 20  major  21  minor  22  revision  24  build
 * 28  0
 * </pre>
 *
 * @param loadAddress where the payload runs, with {@link ImageFlags#RAM_LOAD} or {@link
 *     ImageFlags#ROM_FIXED}; else 0
 * @param headerBytes from the start of the image to the payload, 32 to 65535
 * @param protectedTlvBytes the protected TLV area with its info word, or 0
 * @param payloadBytes the payload, as an unsigned number
 * @param flags of {@link ImageFlags}
 */
public record ImageHeader(
        int loadAddress,
        int headerBytes,
        int protectedTlvBytes,
        int payloadBytes,
        int flags,
        ImageVersion version) {

    /** The bytes that every header has; the rest up to the header's size is filling. */
    public static final int BYTES = 32;

    /** The first word of an image. */
    public static final int MAGIC = 0x96f3b83d;

    /**
     * Reads the header at the start of a source.
     *
     * @throws ImageException if there is none, or it has flags that are not supported
     */
    public static ImageHeader read(ImageSource source) throws ImageException {
        byte[] bytes = new byte[BYTES];
        if (source.size() < BYTES) {
            throw new ImageException(ImageFault.TRUNCATED, 0, source.size(), BYTES);
        }
        source.read(0, bytes, 0, BYTES);
        int magic = LittleEndian.u32(bytes, 0);
        if (magic != MAGIC) {
            throw new ImageException(ImageFault.BAD_MAGIC, 0, magic, MAGIC);
        }
        int headerBytes = LittleEndian.u16(bytes, 8);
        if (headerBytes < BYTES) {
            throw new ImageException(ImageFault.BAD_HEADER_SIZE, 8, headerBytes, BYTES);
        }
        int flags = LittleEndian.u32(bytes, 16);
        if ((flags & ~ImageFlags.SUPPORTED) != 0
                || (flags & ImageFlags.ENCRYPTED) == ImageFlags.ENCRYPTED) {
            throw new ImageException(ImageFault.UNSUPPORTED_FLAGS, 16, flags, ImageFlags.SUPPORTED);
        }
        return new ImageHeader(
                LittleEndian.u32(bytes, 4),
                headerBytes,
                LittleEndian.u16(bytes, 10),
                LittleEndian.u32(bytes, 12),
                flags,
                ImageVersion.read(bytes, 20));
    }

    /** Writes the header at the start of an array of at least 32 bytes. */
    public void write(byte[] bytes) {
        LittleEndian.putU32(bytes, 0, MAGIC);
        LittleEndian.putU32(bytes, 4, loadAddress);
        LittleEndian.putU16(bytes, 8, headerBytes);
        LittleEndian.putU16(bytes, 10, protectedTlvBytes);
        LittleEndian.putU32(bytes, 12, payloadBytes);
        LittleEndian.putU32(bytes, 16, flags);
        version.write(bytes, 20);
        LittleEndian.putU32(bytes, 28, 0);
    }

    /** Whether the payload is encrypted when it is not in the slot that is executed. */
    public boolean isEncrypted() {
        return (flags & ImageFlags.ENCRYPTED) != 0;
    }
}
