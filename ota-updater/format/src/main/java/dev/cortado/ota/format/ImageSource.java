package dev.cortado.ota.format;

/** Random access to the bytes of an image: a slot of flash, or a file in memory. */
public interface ImageSource {

    /** The number of bytes that can be read, at least 0; an image ends before it. */
    int size();

    /**
     * Copies {@code length} bytes from {@code offset} on into {@code buffer} at {@code index}.
     *
     * <p>The caller keeps {@code 0 <= offset <= size() - length} and the same for the buffer.
     *
     * @throws ImageException with {@link ImageFault#READ_FAILED} if the medium does not deliver
     */
    void read(int offset, byte[] buffer, int index, int length) throws ImageException;
}
