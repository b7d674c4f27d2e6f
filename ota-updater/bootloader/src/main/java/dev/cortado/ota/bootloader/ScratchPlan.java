package dev.cortado.ota.bootloader;

/**
 * A swap of slots with sectors of any sizes: region by region the secondary image goes to scratch,
 * the primary one over, and scratch comes to the primary slot.
 *
 * <p>A region ends where a sector ends in both slots. MCUboot, swap using scratch.
 */
final class ScratchPlan implements CopyPlan {

    private final Slot primary;
    private final Slot secondary;
    private final FlashArea scratch;

    ScratchPlan(Slot primary, Slot secondary, FlashArea scratch) {
        this.primary = primary;
        this.secondary = secondary;
        this.scratch = scratch;
    }

    @Override
    public int capacity() {
        int most = Math.min(primary.imageCapacity(), secondary.imageCapacity());
        int at = 0;
        for (int regions = 0; at < most && regions < primary.statusSectors(); regions++) {
            int end = regionEnd(at);
            if (end > most || end - at > scratch.bytes()) {
                return at;
            }
            at = end;
        }
        return at;
    }

    @Override
    public boolean keepsOld() {
        return true;
    }

    @Override
    public int steps(int primaryBytes, int secondaryBytes) {
        int most = Math.max(primaryBytes, secondaryBytes);
        int regions = 0;
        for (int at = 0; at < most; at = regionEnd(at)) {
            regions++;
        }
        return 3 * regions;
    }

    @Override
    public void step(int index, int primaryBytes, int secondaryBytes, CopyStep step) {
        int at = 0;
        for (int region = 0; region < index / 3; region++) {
            at = regionEnd(at);
        }
        int bytes = regionEnd(at) - at;
        int old = Math.min(bytes, primaryBytes - at);
        int fresh = Math.min(bytes, secondaryBytes - at);
        FlashArea first = primary.area();
        FlashArea second = secondary.area();
        switch (index % 3) {
            case 0 -> step.set(second, at, scratch, 0, fresh, index);
            case 1 -> step.set(first, at, second, at, old, index);
            default -> step.set(scratch, 0, first, at, fresh, index);
        }
    }

    /** The end of the region that begins at an offset: the next end of a sector in both slots. */
    private int regionEnd(int at) {
        int first = at + primary.area().sectorBytes(at);
        int second = at + secondary.area().sectorBytes(at);
        while (first != second) {
            if (first < second) {
                first += primary.area().sectorBytes(first);
            } else {
                second += secondary.area().sectorBytes(second);
            }
        }
        return first;
    }
}
