package dev.cortado.ota.format;

/**
 * Goes over the TLVs of an image, the protected ones first.
 *
 * <p>Each step reads four bytes of the source and allocates nothing.
 */
public final class TlvIterator {

    private final ImageSource source;
    private final ImageLayout layout;
    private final byte[] word = new byte[ImageLayout.TLV_HEADER_BYTES];
    private int next;
    private int type;
    private int length;
    private int valueOffset;

    /** Stands before the first TLV. */
    public TlvIterator(ImageSource source, ImageLayout layout) {
        this.source = source;
        this.layout = layout;
        this.next = layout.protectedTlv() + ImageLayout.TLV_HEADER_BYTES;
    }

    /**
     * Goes to the next TLV, and answers whether there is one.
     *
     * @throws ImageException if it does not end in its area
     */
    public boolean next() throws ImageException {
        if (next == layout.plainTlv()) {
            next += ImageLayout.TLV_HEADER_BYTES;
        }
        if (next == layout.end()) {
            return false;
        }
        int areaEnd = next < layout.plainTlv() ? layout.plainTlv() : layout.end();
        int left = areaEnd - next - ImageLayout.TLV_HEADER_BYTES;
        if (left < 0) {
            throw new ImageException(
                    ImageFault.TLV_OVERRUN, next, ImageLayout.TLV_HEADER_BYTES, areaEnd - next);
        }
        source.read(next, word, 0, ImageLayout.TLV_HEADER_BYTES);
        type = LittleEndian.u16(word, 0);
        length = LittleEndian.u16(word, 2);
        if (length > left) {
            throw new ImageException(ImageFault.TLV_OVERRUN, next, length, left);
        }
        valueOffset = next + ImageLayout.TLV_HEADER_BYTES;
        next = valueOffset + length;
        return true;
    }

    /** The type of the current TLV. */
    public int type() {
        return type;
    }

    /** The length of the current TLV's value in bytes, 0 to 65535. */
    public int length() {
        return length;
    }

    /** Where the current TLV's value is in the image. */
    public int valueOffset() {
        return valueOffset;
    }

    /** Whether the current TLV is hashed and signed. */
    public boolean isProtected() {
        return valueOffset <= layout.plainTlv();
    }

    /**
     * Reads the current TLV's value, which must be as long as the buffer.
     *
     * @throws ImageException with {@link ImageFault#BAD_TLV_LENGTH} if it is not
     */
    public void readExactly(byte[] buffer) throws ImageException {
        if (length != buffer.length) {
            throw new ImageException(ImageFault.BAD_TLV_LENGTH, valueOffset, length, type);
        }
        source.read(valueOffset, buffer, 0, length);
    }

    /**
     * Reads the current TLV's value, which must fit the buffer, and answers its length.
     *
     * @throws ImageException with {@link ImageFault#BAD_TLV_LENGTH} if it does not
     */
    public int readUpTo(byte[] buffer) throws ImageException {
        if (length > buffer.length) {
            throw new ImageException(ImageFault.BAD_TLV_LENGTH, valueOffset, length, type);
        }
        source.read(valueOffset, buffer, 0, length);
        return length;
    }
}
