package dev.cortado.ota.bootloader;

import dev.cortado.ota.format.ImageVerifier;

/** Verdicts on slots, asked twice: a single disturbed comparison does not start an image. */
final class SlotCheck {

    private final ImageCheck check;

    /** Volatile, so that each comparison reads it anew. */
    private volatile int verdict;

    SlotCheck(ImageCheck check) {
        this.check = check;
    }

    /** Whether the image of a slot may run. */
    boolean accepts(Slot slot, int minimumCounter) {
        verdict = 0;
        verdict = check.verify(slot.image(), minimumCounter);
        if (verdict != ImageVerifier.ACCEPTED) {
            return false;
        }
        return ~verdict == ~ImageVerifier.ACCEPTED;
    }

    int imageBytes() {
        return check.imageBytes();
    }

    int securityCounter() {
        return check.securityCounter();
    }
}
