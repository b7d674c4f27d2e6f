package dev.cortado.ota.crypto;

import dev.cortado.ota.format.ImageDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** SHA-256. */
public final class Sha256 implements ImageDigest {

    private final SHA256Digest digest = new SHA256Digest();

    /** The hash of an array. */
    public static byte[] of(byte[] bytes) {
        Sha256 sha256 = new Sha256();
        byte[] hash = new byte[BYTES];
        sha256.update(bytes, 0, bytes.length);
        sha256.finish(hash);
        return hash;
    }

    @Override
    public void update(byte[] bytes, int index, int length) {
        digest.update(bytes, index, length);
    }

    @Override
    public void finish(byte[] hash) {
        digest.doFinal(hash, 0);
    }
}
