package dev.cortado.ota.firmware;

import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.runtime.heap.GrowingHeap;

/** A check that takes back what another one allocates for a verdict: there may be ten a start. */
final class ReleasingCheck implements ImageCheck {

    private final ImageCheck check;

    /** Of a check that keeps nothing that it allocates. */
    ReleasingCheck(ImageCheck check) {
        this.check = check;
    }

    @Override
    public int verify(ImageSource image, int minimumCounter) {
        int mark = GrowingHeap.mark();
        int verdict = check.verify(image, minimumCounter);
        GrowingHeap.release(mark);
        return verdict;
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
