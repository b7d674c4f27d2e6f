package dev.cortado.flash.plan;

import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.firmware.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done so that a flash holds a firmware.
 *
 * @param sectors the sectors that the firmware touches, in order of address
 */
public record FlashPlan(List<SectorPlan> sectors) {

    public FlashPlan {
        sectors = List.copyOf(sectors);
    }

    /** Whether nothing is to be done. */
    public boolean isDone() {
        return sectors.stream().allMatch(SectorPlan::isSame);
    }

    /** The sectors that are erased. */
    public List<MemoryRegion> erasures() {
        return sectors.stream().filter(SectorPlan::erase).map(SectorPlan::sector).toList();
    }

    /** All that is written, in order of address. */
    public List<Segment> writes() {
        return sectors.stream().flatMap(sector -> sector.writes().stream()).toList();
    }

    /** Number of bytes that are erased. */
    public long erasedBytes() {
        return erasures().stream().mapToLong(MemoryRegion::length).sum();
    }

    /** Number of bytes that are written. */
    public long writtenBytes() {
        return sectors.stream().mapToLong(SectorPlan::writtenBytes).sum();
    }

    /** Number of sectors that stay as they are. */
    public long sameSectors() {
        return sectors.stream().filter(SectorPlan::isSame).count();
    }

    /** The plan for people: a line for each run of sectors with the same fate. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sectors.size(); i++) {
            if (i == sectors.size() || !continues(sectors.get(i - 1), sectors.get(i))) {
                lines.add(line(sectors.subList(from, i)));
                from = i;
            }
        }
        return lines;
    }

    private static boolean continues(SectorPlan before, SectorPlan after) {
        return before.sector().end() == after.sector().origin()
                && before.erase() == after.erase()
                && before.isSame() == after.isSame();
    }

    private static String line(List<SectorPlan> run) {
        SectorPlan first = run.getFirst();
        long origin = first.sector().origin();
        MemoryRegion all = new MemoryRegion(origin, run.getLast().sector().end() - origin);
        String what =
                first.isSame()
                        ? "the same"
                        : "%swrite %,d bytes"
                                .formatted(
                                        first.erase() ? "erase, " : "",
                                        run.stream().mapToLong(SectorPlan::writtenBytes).sum());
        return "%s  %4d sector%s  %s".formatted(all, run.size(), run.size() == 1 ? " " : "s", what);
    }
}
