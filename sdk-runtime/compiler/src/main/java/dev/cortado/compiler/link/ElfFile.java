package dev.cortado.compiler.link;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A 32-bit little-endian ELF file, as read. */
public final class ElfFile {
    // System V ABI, chapter 4.
    private static final int HEADER_BYTES = 52;
    private static final int SECTION_HEADER_BYTES = 40;
    private static final int PROGRAM_HEADER_BYTES = 32;
    private static final int SYMBOL_BYTES = 16;
    private static final int SHT_SYMTAB = 2;

    /** An entry of the section header table. */
    public record Section(
            int index,
            String name,
            int type,
            int flags,
            long address,
            long offset,
            long sizeBytes,
            int link,
            int info,
            long alignment) {
        private static final int SHT_NOBITS = 8;
        private static final int SHF_ALLOC = 2;

        /** Whether the section occupies memory when the program runs. */
        public boolean isAllocated() {
            return (flags & SHF_ALLOC) != 0;
        }

        /** Whether the file holds the section's contents. */
        public boolean hasContents() {
            return type != SHT_NOBITS;
        }
    }

    /** An entry of the program header table. */
    public record Segment(
            int type,
            int flags,
            long offset,
            long virtualAddress,
            long physicalAddress,
            long fileBytes,
            long memoryBytes) {
        private static final int PT_LOAD = 1;

        /** Whether a loader puts bytes of the file in memory for it. */
        public boolean isLoaded() {
            return type == PT_LOAD && fileBytes > 0;
        }
    }

    /** The kinds of symbols that the compiler produces. */
    public enum SymbolType {
        NONE,
        OBJECT,
        FUNCTION,
        OTHER
    }

    /**
     * An entry of the symbol table.
     *
     * @param value the address; bit 0 is set on Thumb functions
     * @param sectionIndex a reserved value for undefined and absolute symbols
     */
    public record Symbol(
            String name,
            long value,
            long sizeBytes,
            SymbolType type,
            boolean global,
            int sectionIndex) {
        /** The address without the Thumb bit. */
        public long address() {
            return type == SymbolType.FUNCTION ? value & ~1L : value;
        }
    }

    private final byte[] bytes;
    private final long entry;
    private final List<Section> sections;
    private final List<Segment> segments;
    private final List<Symbol> symbols;

    private ElfFile(
            byte[] bytes,
            long entry,
            List<Section> sections,
            List<Segment> segments,
            List<Symbol> symbols) {
        this.bytes = bytes;
        this.entry = entry;
        this.sections = List.copyOf(sections);
        this.segments = List.copyOf(segments);
        this.symbols = List.copyOf(symbols);
    }

    /**
     * Reads a file.
     *
     * @throws MalformedElfException if it is not a 32-bit little-endian ELF file
     */
    public static ElfFile parse(byte[] file) {
        byte[] bytes = file.clone();
        ByteBuffer elf = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < HEADER_BYTES || elf.getInt(0) != 0x464c457f) {
            throw new MalformedElfException("no ELF header");
        }
        if (bytes[4] != 1 || bytes[5] != 1) {
            throw new MalformedElfException("not a 32-bit little-endian file");
        }
        try {
            List<Section> sections = sections(elf);
            return new ElfFile(
                    bytes, unsigned(elf, 24), sections, segments(elf), symbols(elf, sections));
        } catch (IndexOutOfBoundsException e) {
            throw new MalformedElfException("a table reaches beyond the end of the file");
        }
    }

    /** The whole file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The entry point; bit 0 is set for Thumb code. */
    public long entry() {
        return entry;
    }

    /** The section headers, in the file's order. */
    public List<Section> sections() {
        return sections;
    }

    /** The program headers, in the file's order. */
    public List<Segment> segments() {
        return segments;
    }

    /** The symbols, in the file's order. */
    public List<Symbol> symbols() {
        return symbols;
    }

    /** The section of a name. */
    public Optional<Section> section(String name) {
        return sections.stream().filter(section -> section.name().equals(name)).findFirst();
    }

    /** The symbol of a name. */
    public Optional<Symbol> symbol(String name) {
        return symbols.stream().filter(symbol -> symbol.name().equals(name)).findFirst();
    }

    /** The bytes of a section; empty if the file holds none. */
    public byte[] contents(Section section) {
        return section.hasContents() ? copy(section.offset(), section.sizeBytes()) : new byte[0];
    }

    /** The bytes that a segment takes from the file. */
    public byte[] contents(Segment segment) {
        return copy(segment.offset(), segment.fileBytes());
    }

    /**
     * What a running program finds at an address before it changes anything; empty in no section.
     */
    public Optional<byte[]> bytes(long address, int count) {
        for (Section section : sections) {
            if (section.isAllocated()
                    && section.hasContents()
                    && address >= section.address()
                    && address + count <= section.address() + section.sizeBytes()) {
                return Optional.of(copy(section.offset() + address - section.address(), count));
            }
        }
        return Optional.empty();
    }

    private byte[] copy(long offset, long length) {
        if (offset + length > bytes.length) {
            throw new MalformedElfException("contents reach beyond the end of the file");
        }
        return Arrays.copyOfRange(bytes, (int) offset, (int) (offset + length));
    }

    private static List<Section> sections(ByteBuffer elf) {
        int table = elf.getInt(32);
        int count = elf.getShort(48) & 0xffff;
        int names = elf.getShort(50) & 0xffff;
        List<Section> sections = new ArrayList<>();
        if (count == 0) {
            return sections;
        }
        int nameTable = elf.getInt(table + names * SECTION_HEADER_BYTES + 16);
        for (int i = 0; i < count; i++) {
            int at = table + i * SECTION_HEADER_BYTES;
            sections.add(
                    new Section(
                            i,
                            string(elf, nameTable + elf.getInt(at)),
                            elf.getInt(at + 4),
                            elf.getInt(at + 8),
                            unsigned(elf, at + 12),
                            unsigned(elf, at + 16),
                            unsigned(elf, at + 20),
                            elf.getInt(at + 24),
                            elf.getInt(at + 28),
                            unsigned(elf, at + 32)));
        }
        return sections;
    }

    private static List<Segment> segments(ByteBuffer elf) {
        int table = elf.getInt(28);
        int count = elf.getShort(44) & 0xffff;
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = table + i * PROGRAM_HEADER_BYTES;
            segments.add(
                    new Segment(
                            elf.getInt(at),
                            elf.getInt(at + 24),
                            unsigned(elf, at + 4),
                            unsigned(elf, at + 8),
                            unsigned(elf, at + 12),
                            unsigned(elf, at + 16),
                            unsigned(elf, at + 20)));
        }
        return segments;
    }

    private static List<Symbol> symbols(ByteBuffer elf, List<Section> sections) {
        List<Symbol> symbols = new ArrayList<>();
        for (Section table : sections) {
            if (table.type() != SHT_SYMTAB) {
                continue;
            }
            long names = sections.get(table.link()).offset();
            for (long at = table.offset() + SYMBOL_BYTES;
                    at < table.offset() + table.sizeBytes();
                    at += SYMBOL_BYTES) {
                int i = (int) at;
                int info = elf.get(i + 12);
                symbols.add(
                        new Symbol(
                                string(elf, (int) names + elf.getInt(i)),
                                unsigned(elf, i + 4),
                                unsigned(elf, i + 8),
                                symbolType(info & 15),
                                info >> 4 != 0,
                                elf.getShort(i + 14) & 0xffff));
            }
        }
        return symbols;
    }

    private static SymbolType symbolType(int type) {
        return switch (type) {
            case 0 -> SymbolType.NONE;
            case 1 -> SymbolType.OBJECT;
            case 2 -> SymbolType.FUNCTION;
            default -> SymbolType.OTHER;
        };
    }

    private static long unsigned(ByteBuffer elf, int at) {
        return Integer.toUnsignedLong(elf.getInt(at));
    }

    private static String string(ByteBuffer elf, int at) {
        int end = at;
        while (elf.get(end) != 0) {
            end++;
        }
        return new String(elf.array(), at, end - at, StandardCharsets.UTF_8);
    }
}
