package dev.cortado.flash.gdb;

import dev.cortado.boards.MemoryRegion;
import java.util.ArrayList;
import java.util.List;

/**
 * Sectors of one size that follow each other, which one routine erases.
 *
 * @param origin the address of the first
 * @param count how many they are
 * @param sectorBytes the size of each
 */
record SectorRun(int origin, int count, int sectorBytes) {

    /** The runs of sectors in ascending order, each as long as it can be. */
    static List<SectorRun> of(List<MemoryRegion> sectors) {
        List<SectorRun> runs = new ArrayList<>();
        for (int from = 0, i = 1; i <= sectors.size(); i++) {
            if (i == sectors.size() || !continues(sectors.get(i - 1), sectors.get(i))) {
                MemoryRegion first = sectors.get(from);
                runs.add(new SectorRun((int) first.origin(), i - from, (int) first.length()));
                from = i;
            }
        }
        return runs;
    }

    private static boolean continues(MemoryRegion before, MemoryRegion after) {
        return after.origin() == before.end() && after.length() == before.length();
    }
}
