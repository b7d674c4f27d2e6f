package dev.cortado.ota.format;

/**
 * Where the parts of an image are, all known to be inside the source.
 *
 * <pre>
 * 0              header, filled up to the header's size
 * payloadOffset  payload
 * protectedTlv   info word 6908 and protected TLVs, if there are any
 * plainTlv       info word 6907 and the other TLVs       (all before is hashed and signed)
 * end            filling and trailer, if the image fills a slot
 * </pre>
 *
 * @param protectedTlv the offset of the protected TLV area; equal to {@code plainTlv} without one
 * @param plainTlv the offset of the unprotected TLV area, which is the number of signed bytes
 * @param end the offset after the last TLV
 */
public record ImageLayout(ImageHeader header, int protectedTlv, int plainTlv, int end) {

    /** The bytes of a TLV area's info word, and of a TLV before its value. */
    public static final int TLV_HEADER_BYTES = 4;

    /** The first half of the unprotected area's info word. */
    public static final int PLAIN_MAGIC = 0x6907;

    /** The first half of the protected area's info word. */
    public static final int PROTECTED_MAGIC = 0x6908;

    /**
     * Reads header and info words.
     *
     * @throws ImageException if they are malformed or the source ends before the image
     */
    public static ImageLayout read(ImageSource source) throws ImageException {
        ImageHeader header = ImageHeader.read(source);
        int size = source.size();
        int payload = header.headerBytes();
        if (payload > size) {
            throw new ImageException(ImageFault.TRUNCATED, 0, size, payload);
        }
        // Every sum below is of numbers whose difference from the size was found not negative.
        if (Integer.compareUnsigned(header.payloadBytes(), size - payload) > 0) {
            throw new ImageException(
                    ImageFault.TRUNCATED, payload, size - payload, header.payloadBytes());
        }
        int protectedTlv = payload + header.payloadBytes();
        int plainTlv = protectedTlv;
        byte[] info = new byte[TLV_HEADER_BYTES];
        if (header.protectedTlvBytes() != 0) {
            int bytes = areaBytes(source, protectedTlv, PROTECTED_MAGIC, info);
            if (bytes != header.protectedTlvBytes()) {
                throw new ImageException(
                        ImageFault.PROTECTED_SIZE_MISMATCH,
                        protectedTlv,
                        bytes,
                        header.protectedTlvBytes());
            }
            plainTlv += bytes;
        }
        int end = plainTlv + areaBytes(source, plainTlv, PLAIN_MAGIC, info);
        return new ImageLayout(header, protectedTlv, plainTlv, end);
    }

    /** The offset of the payload. */
    public int payloadOffset() {
        return header.headerBytes();
    }

    private static int areaBytes(ImageSource source, int offset, int magic, byte[] info)
            throws ImageException {
        int left = source.size() - offset;
        if (left < TLV_HEADER_BYTES) {
            throw new ImageException(ImageFault.TRUNCATED, offset, left, TLV_HEADER_BYTES);
        }
        source.read(offset, info, 0, TLV_HEADER_BYTES);
        int found = LittleEndian.u16(info, 0);
        if (found != magic) {
            throw new ImageException(ImageFault.BAD_TLV_MAGIC, offset, found, magic);
        }
        int bytes = LittleEndian.u16(info, 2);
        if (bytes < TLV_HEADER_BYTES || bytes > left) {
            throw new ImageException(ImageFault.TRUNCATED, offset, left, bytes);
        }
        return bytes;
    }
}
