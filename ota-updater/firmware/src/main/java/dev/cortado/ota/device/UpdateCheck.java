package dev.cortado.ota.device;

import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.bootloader.SignatureCheck;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageFlags;
import dev.cortado.ota.format.ImageHeader;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.ImageVerifier;

/**
 * Images that an application may ask its bootloader to start: those in clear that start, and
 * encrypted ones whose signature is in order. Only the bootloader can tell whether the payload of
 * these is what was signed.
 */
final class UpdateCheck implements ImageCheck {

    private static final int REFUSED = 0;
    private static final int NOT_STARTED =
            ImageFlags.NON_BOOTABLE | ImageFlags.RAM_LOAD | ImageFlags.ROM_FIXED;

    private final ImageCheck clear;
    private final SignatureCheck signatures;

    /** A check by two others, of images in clear and of signatures. */
    UpdateCheck(ImageCheck clear, SignatureCheck signatures) {
        this.clear = clear;
        this.signatures = signatures;
    }

    @Override
    public int verify(ImageSource image, int minimumCounter) {
        try {
            ImageHeader header = ImageHeader.read(image);
            if (!header.isEncrypted()) {
                return clear.verify(image, minimumCounter);
            }
            boolean sealed =
                    (header.flags() & NOT_STARTED) == 0
                            && signatures.verifySealed(image, minimumCounter)
                                    == ImageVerifier.SEALED;
            return sealed ? ImageVerifier.ACCEPTED : REFUSED;
        } catch (ImageException e) {
            return REFUSED;
        }
    }

    @Override
    public int imageBytes() {
        return signatures.imageBytes();
    }

    @Override
    public int securityCounter() {
        return signatures.securityCounter();
    }
}
