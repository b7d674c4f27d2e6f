package dev.cortado.flash.dfu;

import dev.cortado.boards.MemoryRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory behind one setting of a DfuSe interface; UM0424, 10.3.2.
 *
 * @param name of the memory
 * @param sectors in order of address, those that can be erased and written
 */
record DfuSeMemory(String name, List<MemoryRegion> sectors) {

    private static final Pattern AREA =
            Pattern.compile("0x([0-9A-Fa-f]{1,8})\\s*/([0-9*KMBa-g ,]+)");
    private static final Pattern RUN = Pattern.compile("(\\d+)\\*(\\d+)([KMB ])([a-g])");

    /** Of the letters a to g: bit 1 erasable, bit 2 writable, counted from a as 1. */
    private static final int CHANGEABLE = 6;

    private static final int MOST_SECTORS = 1 << 16;

    DfuSeMemory {
        sectors = List.copyOf(sectors);
    }

    /** Reads the name of a setting, such as {@code @Internal Flash /0x08000000/04*016Kg}. */
    static Optional<DfuSeMemory> parse(String text) {
        if (!text.startsWith("@")) {
            return Optional.empty();
        }
        List<MemoryRegion> sectors = new ArrayList<>();
        Matcher areas = AREA.matcher(text);
        while (areas.find()) {
            long address = Long.parseLong(areas.group(1), 16);
            Matcher runs = RUN.matcher(areas.group(2));
            while (runs.find()) {
                long count = Long.parseLong(runs.group(1));
                long bytes =
                        Long.parseLong(runs.group(2))
                                * switch (runs.group(3)) {
                                    case "K" -> 1024L;
                                    case "M" -> 1024L * 1024;
                                    default -> 1L;
                                };
                int rights = runs.group(4).charAt(0) - 'a' + 1;
                for (long i = 0; i < count && bytes > 0; i++, address += bytes) {
                    if ((rights & CHANGEABLE) == CHANGEABLE && sectors.size() < MOST_SECTORS) {
                        sectors.add(new MemoryRegion(address, bytes));
                    }
                }
            }
        }
        int end = text.indexOf('/');
        return Optional.of(
                new DfuSeMemory(text.substring(1, end < 0 ? text.length() : end).strip(), sectors));
    }

    boolean overlaps(MemoryRegion region) {
        return sectors.stream().anyMatch(region::overlaps);
    }
}
