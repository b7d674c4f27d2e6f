package dev.cortado.ota.crypto;

import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.ImageSource;

/** An encrypted image, read with its payload in clear; what is read is decrypted on the way. */
public final class DecryptedSource implements ImageSource {

    private final ImageSource encrypted;
    private final int payload;
    private final int payloadEnd;
    private final CounterMode cipher;

    private DecryptedSource(ImageSource encrypted, ImageLayout layout, CounterMode cipher) {
        this.encrypted = encrypted;
        this.payload = layout.payloadOffset();
        this.payloadEnd = layout.protectedTlv();
        this.cipher = cipher;
    }

    /**
     * The clear form of an encrypted image.
     *
     * @param privateKey the device's X25519 key, 32 bytes
     * @throws ImageException if the image is malformed, not encrypted, or not for this key
     */
    public static DecryptedSource open(ImageSource encrypted, byte[] privateKey)
            throws ImageException {
        ImageLayout layout = ImageLayout.read(encrypted);
        ContentKey key = ContentKey.open(encrypted, layout, privateKey);
        return new DecryptedSource(encrypted, layout, key.cipher());
    }

    @Override
    public int size() {
        return encrypted.size();
    }

    @Override
    public void read(int offset, byte[] buffer, int index, int length) throws ImageException {
        encrypted.read(offset, buffer, index, length);
        int from = Math.max(offset, payload);
        int to = Math.min(offset + length, payloadEnd);
        if (from < to) {
            cipher.apply(from - payload, buffer, index + from - offset, to - from);
        }
    }
}
