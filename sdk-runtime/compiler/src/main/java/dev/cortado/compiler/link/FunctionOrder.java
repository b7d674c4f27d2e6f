package dev.cortado.compiler.link;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order of functions in which neighbours unwind alike.
 *
 * <p>lld keeps one entry of the exception index for neighbours whose entries are the same: can't be
 * unwound, or saved the same registers. Functions with a table of their own come last. Expects a
 * relocatable ELF32 file with one function in each section. Linear but for one sort. Source: ELF
 * for the Arm Architecture 4.3; Exception Handling ABI for the Arm Architecture 6.
 */
final class FunctionOrder {
    private static final int SECTION_TABLE_OFFSET = 32;
    private static final int SECTION_COUNT = 48;
    private static final int SECTION_HEADER_BYTES = 40;
    private static final int SYMBOL_BYTES = 16;
    private static final int RELOCATION_BYTES = 8;
    private static final int INDEX_ENTRY_BYTES = 8;
    private static final int SHT_SYMTAB = 2;
    private static final int SHT_REL = 9;
    private static final int SHT_ARM_EXIDX = 0x70000001;
    private static final int STT_FUNC = 2;
    private static final int TYPE_MASK = 15;

    /** After all entries that are held in the index itself. */
    private static final long OWN_TABLE = 1L << 32;

    private record Section(int type, int offset, int size, int link, int info) {}

    /** 0x7F and ELF (ELF, e_ident). */
    private static final int ELF_MAGIC = 0x464C_457F;

    private final ByteBuffer elf;
    private final List<Section> sections = new ArrayList<>();

    private FunctionOrder(byte[] object) {
        elf = ByteBuffer.wrap(object).order(ByteOrder.LITTLE_ENDIAN);
        int table = elf.getInt(SECTION_TABLE_OFFSET);
        int count = Short.toUnsignedInt(elf.getShort(SECTION_COUNT));
        if (count == 0) {
            // More sections than fit are counted in the first header (ELF, e_shnum).
            count = elf.getInt(table + 20);
        }
        for (int i = 0; i < count; i++) {
            int header = table + i * SECTION_HEADER_BYTES;
            sections.add(
                    new Section(
                            elf.getInt(header + 4),
                            elf.getInt(header + 16),
                            elf.getInt(header + 20),
                            elf.getInt(header + 24),
                            elf.getInt(header + 28)));
        }
    }

    /** The names of an object file's functions, as lld is to place them; none of an archive's. */
    static List<String> of(byte[] object) {
        boolean isElf =
                ByteBuffer.wrap(object).order(ByteOrder.LITTLE_ENDIAN).getInt(0) == ELF_MAGIC;
        return isElf ? new FunctionOrder(object).functions() : List.of();
    }

    private List<String> functions() {
        Map<Integer, Long> unwinding = unwinding();
        record Placed(String name, long unwinding) {}
        List<Placed> functions = new ArrayList<>();
        for (Section symbols : sections) {
            if (symbols.type == SHT_SYMTAB) {
                int names = sections.get(symbols.link).offset;
                for (int at = symbols.offset;
                        at < symbols.offset + symbols.size;
                        at += SYMBOL_BYTES) {
                    int section = Short.toUnsignedInt(elf.getShort(at + 14));
                    boolean isFunction = (elf.get(at + 12) & TYPE_MASK) == STT_FUNC;
                    if (isFunction && unwinding.containsKey(section)) {
                        functions.add(
                                new Placed(name(names + elf.getInt(at)), unwinding.get(section)));
                    }
                }
            }
        }
        functions.sort(Comparator.comparingLong(Placed::unwinding));
        return functions.stream().map(Placed::name).distinct().toList();
    }

    /** How the function in each section unwinds, as the second word of its entry. */
    private Map<Integer, Long> unwinding() {
        Set<Integer> withTable = new HashSet<>();
        for (Section section : sections) {
            if (section.type == SHT_REL && sections.get(section.info).type == SHT_ARM_EXIDX) {
                for (int at = section.offset;
                        at < section.offset + section.size;
                        at += RELOCATION_BYTES) {
                    if (elf.getInt(at) % INDEX_ENTRY_BYTES == INDEX_ENTRY_BYTES / 2) {
                        withTable.add(section.info);
                    }
                }
            }
        }
        Map<Integer, Long> unwinding = new HashMap<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            if (section.type == SHT_ARM_EXIDX && section.size >= INDEX_ENTRY_BYTES) {
                long word = Integer.toUnsignedLong(elf.getInt(section.offset + 4));
                unwinding.put(section.link, withTable.contains(i) ? OWN_TABLE : word);
            }
        }
        return unwinding;
    }

    private String name(int at) {
        int end = at;
        while (elf.get(end) != 0) {
            end++;
        }
        byte[] bytes = new byte[end - at];
        elf.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
