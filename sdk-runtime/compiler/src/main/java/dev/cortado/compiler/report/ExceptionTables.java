package dev.cortado.compiler.report;

import dev.cortado.compiler.link.ElfFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which function each entry of the exception tables is about.
 *
 * <p>An index entry holds for its function and all after it up to the next entry, since the linker
 * merges equal ones; its bytes are counted at the first. Source: ARM IHI 0038, 6.
 */
final class ExceptionTables {
    private static final int INDEX_ENTRY_BYTES = 8;

    private ExceptionTables() {}

    /**
     * The bytes of the sections {@code .ARM.exidx} and {@code .ARM.extab} by the address of the
     * function; the rest of a section is under 0.
     */
    static Map<String, Map<Long, Long>> bytesByFunction(ElfFile elf) {
        Map<String, Map<Long, Long>> bytes = new TreeMap<>();
        Optional<ElfFile.Section> index = elf.section(".ARM.exidx");
        Optional<ElfFile.Section> tables = elf.section(".ARM.extab");
        NavigableMap<Long, Long> functionsByTable = new TreeMap<>();
        index.ifPresent(
                section -> bytes.put(section.name(), indexEntries(elf, section, functionsByTable)));
        tables.ifPresent(
                section -> bytes.put(section.name(), tableBytes(section, functionsByTable)));
        return bytes;
    }

    private static Map<Long, Long> indexEntries(
            ElfFile elf, ElfFile.Section section, NavigableMap<Long, Long> functionsByTable) {
        ByteBuffer contents = ByteBuffer.wrap(elf.contents(section)).order(ByteOrder.LITTLE_ENDIAN);
        Map<Long, Long> bytes = new TreeMap<>();
        int entries = contents.capacity() / INDEX_ENTRY_BYTES;
        for (int i = 0; i < entries; i++) {
            int at = i * INDEX_ENTRY_BYTES;
            long function = target(section.address() + at, contents.getInt(at));
            int second = contents.getInt(at + 4);
            boolean last = i == entries - 1;
            bytes.merge(last ? 0L : function, (long) INDEX_ENTRY_BYTES, Long::sum);
            // EXIDX_CANTUNWIND is 1; inline data has bit 31 set.
            if (second != 1 && second > 0) {
                functionsByTable.putIfAbsent(target(section.address() + at + 4, second), function);
            }
        }
        return bytes;
    }

    private static Map<Long, Long> tableBytes(
            ElfFile.Section section, NavigableMap<Long, Long> functionsByTable) {
        Map<Long, Long> bytes = new TreeMap<>();
        List<Long> starts =
                new ArrayList<>(functionsByTable.tailMap(section.address(), true).keySet());
        long end = section.address() + section.sizeBytes();
        long first = starts.isEmpty() ? end : starts.getFirst();
        if (first > section.address()) {
            bytes.put(0L, first - section.address());
        }
        for (int i = 0; i < starts.size(); i++) {
            long next = i + 1 < starts.size() ? starts.get(i + 1) : end;
            bytes.merge(functionsByTable.get(starts.get(i)), next - starts.get(i), Long::sum);
        }
        return bytes;
    }

    /** A 31-bit offset from its own address, without the Thumb bit. */
    private static long target(long at, int prel31) {
        return at + (prel31 << 1 >> 1) & 0xffff_fffeL;
    }
}
