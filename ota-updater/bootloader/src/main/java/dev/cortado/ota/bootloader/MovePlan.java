package dev.cortado.ota.bootloader;

/**
 * A swap of slots whose sectors all have one size: the primary image moves up by a sector, last
 * sector first; then sector by sector the secondary image comes down and the primary one goes over.
 *
 * <p>No sector is erased more than twice, and none is worn as scratch. MCUboot, swap using move.
 */
final class MovePlan implements CopyPlan {

    private final Slot primary;
    private final Slot secondary;
    private final int sectorBytes;

    MovePlan(Slot primary, Slot secondary) {
        this.primary = primary;
        this.secondary = secondary;
        this.sectorBytes = primary.area().sectorBytes(0);
    }

    @Override
    public int capacity() {
        int recorded = primary.statusSectors() * sectorBytes;
        int moved = Math.min(primary.imageCapacity() - sectorBytes, recorded);
        return Math.min(moved, secondary.imageCapacity());
    }

    @Override
    public boolean keepsOld() {
        return true;
    }

    @Override
    public int steps(int primaryBytes, int secondaryBytes) {
        return 3 * sectors(primaryBytes, secondaryBytes);
    }

    @Override
    public void step(int index, int primaryBytes, int secondaryBytes, CopyStep step) {
        int sectors = sectors(primaryBytes, secondaryBytes);
        FlashArea first = primary.area();
        FlashArea second = secondary.area();
        if (index < sectors) {
            int sector = sectors - 1 - index;
            int at = sector * sectorBytes;
            step.set(first, at, first, at + sectorBytes, part(primaryBytes, at), 3 * sector);
            return;
        }
        int sector = (index - sectors) / 2;
        int at = sector * sectorBytes;
        if ((index - sectors) % 2 == 0) {
            step.set(second, at, first, at, part(secondaryBytes, at), 3 * sector + 1);
        } else {
            step.set(first, at + sectorBytes, second, at, part(primaryBytes, at), 3 * sector + 2);
        }
    }

    private int sectors(int primaryBytes, int secondaryBytes) {
        return (Math.max(primaryBytes, secondaryBytes) + sectorBytes - 1) / sectorBytes;
    }

    private int part(int imageBytes, int at) {
        return Math.min(sectorBytes, imageBytes - at);
    }
}
