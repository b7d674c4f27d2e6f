package dev.cortado.ota.sim;

import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.format.ImageSource;

/** Accepts nothing, for questions on a layout alone. */
final class NoImages implements ImageCheck {

    @Override
    public int verify(ImageSource image, int minimumCounter) {
        return 0;
    }

    @Override
    public int imageBytes() {
        return 0;
    }

    @Override
    public int securityCounter() {
        return 0;
    }
}
