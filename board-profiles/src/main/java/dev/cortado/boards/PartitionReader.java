package dev.cortado.boards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the partitions of a board's flash and enforces their rules. */
final class PartitionReader {

    /** The keys of a board profile that this class reads. */
    static final Set<String> KEYS =
            Set.of(
                    "update",
                    "partitions.bootloader.origin",
                    "partitions.bootloader.length",
                    "partitions.state.origin",
                    "partitions.state.length",
                    "partitions.primary.origin",
                    "partitions.primary.length",
                    "partitions.secondary.origin",
                    "partitions.secondary.length",
                    "partitions.scratch.origin",
                    "partitions.scratch.length");

    private static final String METHOD = "update";
    private static final int STATE_SECTORS = 2;

    /** An image, a free sector, a trailer. */
    private static final int LEAST_SLOT_SECTORS = 3;

    private record Named(String name, MemoryRegion region, List<MemoryRegion> sectors) {}

    private final MemoryRegion flash;
    private final FlashProfile programming;
    private final ProfileValues values;
    private final List<Named> parts = new ArrayList<>();

    private PartitionReader(SocProfile soc, ProfileValues values) {
        this.flash = soc.flash();
        this.programming = soc.programming();
        this.values = values;
    }

    /** The partitions of a board; empty if its profile names none. */
    static Optional<PartitionTable> read(SocProfile soc, ProfileValues values) {
        if (KEYS.stream().allMatch(key -> values.optionalText(key).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new PartitionReader(soc, values).table());
    }

    private PartitionTable table() {
        UpdateMethod method = values.oneOf(METHOD, UpdateMethod.values(), UpdateMethod::key);
        Named bootloader = part("bootloader");
        if (bootloader.region.origin() != flash.origin()) {
            throw invalid(bootloader, "origin", "must be the flash's, where the core starts");
        }
        Named state = part("state");
        if (state.sectors.size() != STATE_SECTORS) {
            throw invalid(state, "length", "must be two sectors, not " + state.sectors.size());
        }
        Named primary = part("primary");
        Named secondary = part("secondary");
        for (Named slot : List.of(primary, secondary)) {
            if (slot.sectors.size() < LEAST_SLOT_SECTORS) {
                throw invalid(
                        slot, "length", "must be at least " + LEAST_SLOT_SECTORS + " sectors");
            }
        }
        if (primary.region.length() != secondary.region.length()) {
            throw invalid(
                    secondary,
                    "length",
                    "must be that of the primary slot, %d bytes, not %d"
                            .formatted(primary.region.length(), secondary.region.length()));
        }
        if (method == UpdateMethod.SWAP_MOVE && !haveOneSize(primary, secondary)) {
            throw values.invalid(
                    METHOD, "must be swap-scratch, as the slots' sectors differ in size");
        }
        return new PartitionTable(
                method,
                bootloader.region,
                state.region,
                primary.region,
                secondary.region,
                scratch(method, primary, secondary));
    }

    private Optional<MemoryRegion> scratch(UpdateMethod method, Named primary, Named secondary) {
        String key = "partitions.scratch.origin";
        if (method != UpdateMethod.SWAP_SCRATCH) {
            if (values.optionalText(key).isPresent()) {
                throw values.invalid(key, "is used by the update method swap-scratch only");
            }
            return Optional.empty();
        }
        Named scratch = part("scratch");
        long largest = Math.max(largestSector(primary.sectors), largestSector(secondary.sectors));
        if (scratch.region.length() < largest) {
            throw invalid(
                    scratch, "length", "must be at least the slots' largest sector, " + largest);
        }
        return Optional.of(scratch.region);
    }

    private static boolean haveOneSize(Named primary, Named secondary) {
        return primary.sectors.stream()
                        .mapToLong(MemoryRegion::length)
                        .allMatch(size -> size == primary.sectors.getFirst().length())
                && secondary.sectors.stream()
                        .mapToLong(MemoryRegion::length)
                        .allMatch(size -> size == primary.sectors.getFirst().length());
    }

    private static long largestSector(List<MemoryRegion> sectors) {
        return sectors.stream().mapToLong(MemoryRegion::length).max().orElse(0);
    }

    private Named part(String name) {
        String originKey = key(name, "origin");
        String lengthKey = key(name, "length");
        long origin = values.number(originKey, flash.origin(), flash.end() - 1);
        long length = values.number(lengthKey, 1, flash.length());
        MemoryRegion region = new MemoryRegion(origin, length);
        if (region.end() > flash.end()) {
            throw values.invalid(
                    lengthKey, "%s must not reach beyond the flash at %s".formatted(region, flash));
        }
        List<MemoryRegion> sectors =
                programming.sectors().stream().filter(region::overlaps).toList();
        if (sectors.getFirst().origin() != origin) {
            throw values.invalid(
                    originKey,
                    "must be where a sector begins, such as 0x%08X"
                            .formatted(sectors.getFirst().origin()));
        }
        if (sectors.getLast().end() != region.end()) {
            throw values.invalid(
                    lengthKey,
                    "must end with a sector, such as at %d bytes"
                            .formatted(sectors.getLast().end() - origin));
        }
        for (Named other : parts) {
            if (other.region.overlaps(region)) {
                throw values.invalid(
                        originKey,
                        "%s must not overlap %s at %s".formatted(region, other.name, other.region));
            }
        }
        Named part = new Named(name, region, sectors);
        parts.add(part);
        return part;
    }

    private InvalidProfileException invalid(Named part, String of, String rule) {
        return values.invalid(key(part.name, of), rule);
    }

    private static String key(String name, String of) {
        return "partitions." + name + "." + of;
    }
}
