package dev.cortado.ota.firmware;

import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.device.BoardSlots;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.runtime.heap.GrowingHeap;

/**
 * A check that takes back what another one allocates for a verdict, as there may be ten a start,
 * and asks for the security counter once more.
 */
final class ReleasingCheck implements ImageCheck {

    private static final int REFUSED = 0;

    private final BoardSlots slots;
    private final ImageCheck check;

    /** Of a check that keeps nothing that it allocates. */
    ReleasingCheck(BoardSlots slots, ImageCheck check) {
        this.slots = slots;
        this.check = check;
    }

    @Override
    public int verify(ImageSource image, int minimumCounter) {
        int mark = GrowingHeap.mark();
        int verdict = check.verify(image, minimumCounter);
        GrowingHeap.release(mark);
        // From a store of its own: what made the bootloader's misread does not count here.
        int least = slots.state().load().securityCounter();
        GrowingHeap.release(mark);
        return Integer.compareUnsigned(check.securityCounter(), least) < 0 ? REFUSED : verdict;
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
