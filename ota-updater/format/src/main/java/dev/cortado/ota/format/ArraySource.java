package dev.cortado.ota.format;

/** An image in memory. */
public final class ArraySource implements ImageSource {

    private final byte[] bytes;

    /** An image that is the whole array, which is not copied. */
    public ArraySource(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int size() {
        return bytes.length;
    }

    @Override
    public void read(int offset, byte[] buffer, int index, int length) {
        System.arraycopy(bytes, offset, buffer, index, length);
    }
}
