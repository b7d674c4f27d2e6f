package dev.cortado.ota.compact;

/** AES in counter mode from counter 0, at any offset; allocates nothing later. */
final class CompactCounterMode {

    private static final int BLOCK_BYTES = 16;

    private final CompactAes aes = new CompactAes();
    private final byte[] stream = new byte[BLOCK_BYTES];

    CompactCounterMode() {}

    /** Takes a key, the first 16 or 32 bytes of an array. */
    void setKey(byte[] key, int keyBytes) {
        aes.setKey(key, keyBytes);
    }

    /** Changes bytes that are at an offset of the encrypted whole. */
    void apply(int offset, byte[] bytes, int index, int length) {
        int position = offset;
        int end = index + length;
        for (int i = index; i < end; i++) {
            int inBlock = position & BLOCK_BYTES - 1;
            if (inBlock == 0 || i == index) {
                setStream(position >>> 4);
            }
            bytes[i] ^= stream[inBlock];
            position++;
        }
    }

    /** Forgets the key. */
    void clear() {
        aes.clear();
        setStream(0);
    }

    private void setStream(int block) {
        int counter = block;
        for (int i = BLOCK_BYTES - 1; i >= 0; i--) {
            stream[i] = (byte) counter;
            counter >>>= 8;
        }
        aes.encrypt(stream);
    }
}
