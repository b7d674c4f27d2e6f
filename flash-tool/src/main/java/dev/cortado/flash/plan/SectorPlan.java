package dev.cortado.flash.plan;

import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.firmware.Segment;
import java.util.List;

/**
 * What happens to one sector.
 *
 * @param sector the sector
 * @param erase whether it is erased
 * @param writes what is written to it, in order of address; empty with no erasure if it is the same
 *     already
 */
public record SectorPlan(MemoryRegion sector, boolean erase, List<Segment> writes) {

    public SectorPlan {
        writes = List.copyOf(writes);
    }

    /** Whether the sector holds already what it should. */
    public boolean isSame() {
        return !erase && writes.isEmpty();
    }

    /** Number of bytes that are written. */
    public long writtenBytes() {
        return writes.stream().mapToLong(write -> write.bytes().length).sum();
    }
}
