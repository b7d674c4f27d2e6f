package dev.cortado.ota.bootloader;

import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.PayloadCipher;

/** The image of a slot with its payload in clear, by a cipher that was opened with it. */
final class DecryptedSlot extends SlotSource {

    private final PayloadCipher cipher;

    DecryptedSlot(SlotSource image, PayloadCipher cipher) {
        super(image);
        this.cipher = cipher;
    }

    @Override
    public void read(int offset, byte[] buffer, int index, int length) throws ImageException {
        super.read(offset, buffer, index, length);
        cipher.apply(offset, buffer, index, length);
    }
}
