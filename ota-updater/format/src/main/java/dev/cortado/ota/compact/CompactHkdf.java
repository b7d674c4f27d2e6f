package dev.cortado.ota.compact;

import dev.cortado.ota.format.ImageDigest;

/** HKDF-SHA256 (RFC 5869) with salts of at most 64 bytes; allocates nothing later. */
final class CompactHkdf {

    private final CompactHmac hmac;
    private final byte[] key = new byte[ImageDigest.BYTES];
    private final byte[] block = new byte[ImageDigest.BYTES];
    private final byte[] number = new byte[1];

    /** With a code that is free between two computations. */
    CompactHkdf(CompactHmac hmac) {
        this.hmac = hmac;
    }

    /** Fills an array of at most 255 times 32 bytes with what a secret, salt and info derive. */
    void derive(byte[] salt, byte[] secret, byte[] info, byte[] derived) {
        hmac.begin(salt, 0, salt.length);
        hmac.update(secret, 0, secret.length);
        hmac.finish(key);
        number[0] = 0;
        for (int done = 0; done < derived.length; done += ImageDigest.BYTES) {
            hmac.begin(key, 0, ImageDigest.BYTES);
            if (done != 0) {
                hmac.update(block, 0, ImageDigest.BYTES);
            }
            hmac.update(info, 0, info.length);
            number[0]++;
            hmac.update(number, 0, 1);
            hmac.finish(block);
            int part = Math.min(ImageDigest.BYTES, derived.length - done);
            System.arraycopy(block, 0, derived, done, part);
        }
    }

    /** Forgets what was derived last. */
    void clear() {
        for (int i = 0; i < ImageDigest.BYTES; i++) {
            key[i] = 0;
            block[i] = 0;
        }
    }
}
