package dev.cortado.ota.bootloader;

/**
 * The secondary image over the primary one, sector by sector, for flash without room for more. The
 * secondary slot stays as it is until all is copied, and there is no way back.
 */
final class OverwritePlan implements CopyPlan {

    private final Slot primary;
    private final Slot secondary;

    OverwritePlan(Slot primary, Slot secondary) {
        this.primary = primary;
        this.secondary = secondary;
    }

    @Override
    public int capacity() {
        int most = Math.min(primary.imageCapacity(), secondary.imageCapacity());
        int at = 0;
        for (int sectors = 0; at < most && sectors < primary.statusSectors(); sectors++) {
            at += primary.area().sectorBytes(at);
        }
        return Math.min(at, most);
    }

    @Override
    public boolean keepsOld() {
        return false;
    }

    @Override
    public int steps(int primaryBytes, int secondaryBytes) {
        int sectors = 0;
        for (int at = 0; at < secondaryBytes; at += primary.area().sectorBytes(at)) {
            sectors++;
        }
        return sectors;
    }

    @Override
    public void step(int index, int primaryBytes, int secondaryBytes, CopyStep step) {
        int at = 0;
        for (int sector = 0; sector < index; sector++) {
            at += primary.area().sectorBytes(at);
        }
        int bytes = Math.min(primary.area().sectorBytes(at), secondaryBytes - at);
        step.set(secondary.area(), at, primary.area(), at, bytes, 3 * index);
    }
}
