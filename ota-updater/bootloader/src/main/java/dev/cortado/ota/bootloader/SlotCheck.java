package dev.cortado.ota.bootloader;

import dev.cortado.ota.format.ImageVerifier;

/** Verdicts on slots, asked twice: a single disturbed comparison does not start an image. */
final class SlotCheck {

    private final ImageCheck check;
    private final StateStore store;

    /** Volatile, so that each comparison reads it anew. */
    private volatile int verdict;

    SlotCheck(ImageCheck check, StateStore store) {
        this.check = check;
        this.store = store;
    }

    /** Whether the image of a slot may run. */
    boolean accepts(Slot slot, int minimumCounter) {
        verdict = 0;
        verdict = check.verify(slot.image(), minimumCounter);
        if (verdict != ImageVerifier.ACCEPTED) {
            return false;
        }
        if (~verdict != ~ImageVerifier.ACCEPTED) {
            return false;
        }
        return Integer.compareUnsigned(check.securityCounter(), store.leastCounter()) >= 0;
    }

    int imageBytes() {
        return check.imageBytes();
    }

    int securityCounter() {
        return check.securityCounter();
    }
}
