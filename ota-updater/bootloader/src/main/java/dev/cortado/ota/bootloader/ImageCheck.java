package dev.cortado.ota.bootloader;

import dev.cortado.ota.format.ImageSource;

/** Whether an image may run. */
public interface ImageCheck {

    /**
     * Returns {@link dev.cortado.ota.format.ImageVerifier#ACCEPTED} for an image that may run, and
     * something else for any other content of the source.
     *
     * @param minimumCounter the least security counter, unsigned
     */
    int verify(ImageSource image, int minimumCounter);

    /** The size of the image accepted last, with its TLVs. */
    int imageBytes();

    /** The security counter of the image accepted last, unsigned. */
    int securityCounter();
}
