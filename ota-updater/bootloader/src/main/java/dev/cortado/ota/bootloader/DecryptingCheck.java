package dev.cortado.ota.bootloader;

import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.PayloadCipher;

/**
 * A check that decrypts images of the secondary slot while it verifies them; those of the primary
 * slot are in clear, also if they came encrypted.
 */
public final class DecryptingCheck implements ImageCheck {

    private static final int REFUSED = 0;

    private final ImageCheck check;
    private final PayloadCipher cipher;
    private final int secondaryStart;

    /**
     * A check that asks another one about the image in clear.
     *
     * @param cipher is free while no check is made
     * @param secondaryStart where the secondary slot begins in the memory
     */
    public DecryptingCheck(ImageCheck check, PayloadCipher cipher, int secondaryStart) {
        this.check = check;
        this.cipher = cipher;
        this.secondaryStart = secondaryStart;
    }

    /**
     * {@inheritDoc}
     *
     * @param image the image of a slot, as a {@link SlotSource}
     */
    @Override
    public int verify(ImageSource image, int minimumCounter) {
        SlotSource slot = (SlotSource) image;
        if (slot.start() != secondaryStart) {
            return check.verify(image, minimumCounter);
        }
        boolean opened = cipher.open(image);
        // Asked in any case: it is to forget what it accepted before.
        int verdict = check.verify(new DecryptedSlot(slot, cipher), minimumCounter);
        cipher.close();
        return opened ? verdict : REFUSED;
    }

    @Override
    public int imageBytes() {
        return check.imageBytes();
    }

    @Override
    public int securityCounter() {
        return check.securityCounter();
    }
}
