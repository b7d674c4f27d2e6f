package dev.cortado.ota.compact;

import dev.cortado.ota.format.ImageDigest;

/** HMAC-SHA256 (RFC 2104) with keys of at most 64 bytes; allocates nothing later. */
final class CompactHmac {

    private static final int BLOCK_BYTES = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final ImageDigest sha256;
    private final byte[] block = new byte[BLOCK_BYTES];
    private final byte[] inner = new byte[ImageDigest.BYTES];

    /** With a digest that has nothing added; it is free between two computations. */
    CompactHmac(ImageDigest sha256) {
        this.sha256 = sha256;
    }

    /** Begins with a key; the key's array may be changed from then on. */
    void begin(byte[] key, int index, int length) {
        for (int i = 0; i < BLOCK_BYTES; i++) {
            block[i] = i < length ? key[index + i] : 0;
        }
        addKey(INNER);
    }

    /** Adds bytes of the message. */
    void update(byte[] bytes, int index, int length) {
        sha256.update(bytes, index, length);
    }

    /** Writes the code of the message into the first 32 bytes. */
    void finish(byte[] code) {
        sha256.finish(inner);
        addKey((byte) (INNER ^ OUTER));
        sha256.update(inner, 0, ImageDigest.BYTES);
        sha256.finish(code);
    }

    private void addKey(byte change) {
        for (int i = 0; i < BLOCK_BYTES; i++) {
            block[i] ^= change;
        }
        sha256.update(block, 0, BLOCK_BYTES);
    }
}
