package dev.cortado.compiler.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sizes of an image's parts.
 *
 * <p>Every allocated byte belongs to exactly one part of each memory that it occupies; what has no
 * symbol is counted per section, and the gaps between sections as one part. A variable with an
 * initial value occupies RAM and flash.
 */
public final class MapReport {
    private static final Comparator<Part> LARGEST_FIRST =
            Comparator.comparingLong(Part::sizeBytes).reversed().thenComparing(Part::name);

    /**
     * A symbol, or the rest of a section in parentheses.
     *
     * @param address where the program sees it
     */
    public record Part(
            String name, String section, MemoryKind memory, long address, long sizeBytes) {}

    private final List<Part> parts;
    private final long flashUsedBytes;
    private final long ramUsedBytes;
    private final MemoryMap memory;

    private MapReport(List<Part> parts, long flashUsedBytes, long ramUsedBytes, MemoryMap memory) {
        this.parts = List.copyOf(parts);
        this.flashUsedBytes = flashUsedBytes;
        this.ramUsedBytes = ramUsedBytes;
        this.memory = memory;
    }

    /** The report of a file that {@link Linker} made for a memory map. */
    public static MapReport of(ElfFile elf, MemoryMap memory) {
        List<Part> parts = new ArrayList<>();
        for (ElfFile.Section section : elf.sections()) {
            if (section.isAllocated() && section.sizeBytes() > 0) {
                addParts(elf, section, parts);
            }
        }
        long flashUsed = flashUsed(elf, memory);
        long ramUsed = ramUsed(elf, memory);
        addGaps(MemoryKind.FLASH, memory.flash().origin() + flashUsed, flashUsed, parts);
        addGaps(MemoryKind.RAM, memory.ram().origin() + ramUsed, ramUsed, parts);
        return new MapReport(parts, flashUsed, ramUsed, memory);
    }

    /** All parts by memory and address. */
    public List<Part> parts() {
        return parts.stream()
                .sorted(Comparator.comparing(Part::memory).thenComparing(Part::address))
                .toList();
    }

    /** The largest parts in one memory, largest first. */
    public List<Part> largest(MemoryKind kind, int count) {
        return parts.stream()
                .filter(part -> part.memory() == kind)
                .sorted(LARGEST_FIRST)
                .limit(count)
                .toList();
    }

    /** The bytes from the start of a memory to the end of what the image puts there. */
    public long usedBytes(MemoryKind kind) {
        return kind == MemoryKind.FLASH ? flashUsedBytes : ramUsedBytes;
    }

    /** The bytes that a memory has. */
    public long availableBytes(MemoryKind kind) {
        return (kind == MemoryKind.FLASH ? memory.flash() : memory.ram()).lengthBytes();
    }

    /** The map as text: the totals, then all parts by address. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (MemoryKind kind : MemoryKind.values()) {
            text.append(
                    "%s %d of %d bytes\n".formatted(kind, usedBytes(kind), availableBytes(kind)));
        }
        text.append("\nmemory  address        size  section       symbol\n");
        for (Part part : parts()) {
            text.append(
                    "%-6s  0x%08x  %8d  %-12s  %s\n"
                            .formatted(
                                    part.memory(),
                                    part.address(),
                                    part.sizeBytes(),
                                    part.section(),
                                    part.name()));
        }
        return text.toString();
    }

    private static void addGaps(MemoryKind kind, long end, long used, List<Part> parts) {
        long gaps = used;
        for (Part part : parts) {
            gaps -= part.memory() == kind ? part.sizeBytes() : 0;
        }
        if (gaps > 0) {
            parts.add(new Part("(between sections)", "", kind, end, gaps));
        }
    }

    private static void addParts(ElfFile elf, ElfFile.Section section, List<Part> parts) {
        long end = section.address() + section.sizeBytes();
        long at = section.address();
        long unnamed = 0;
        for (Map.Entry<Long, ElfFile.Symbol> entry : symbolsByAddress(elf, section).entrySet()) {
            ElfFile.Symbol symbol = entry.getValue();
            long start = entry.getKey();
            if (start < at) {
                continue;
            }
            unnamed += start - at;
            long size = Math.min(symbol.sizeBytes(), end - start);
            add(symbol.name(), section, start, size, parts);
            at = start + size;
        }
        unnamed += end - at;
        if (unnamed > 0) {
            String name =
                    section.name().equals(LinkerScript.STACK)
                            ? "(stack)"
                            : "(unnamed in " + section.name() + ")";
            add(name, section, section.address(), unnamed, parts);
        }
    }

    private static void add(
            String name, ElfFile.Section section, long address, long size, List<Part> parts) {
        if (!LinkerScript.RAM_SECTIONS.contains(section.name())) {
            parts.add(new Part(name, section.name(), MemoryKind.FLASH, address, size));
            return;
        }
        parts.add(new Part(name, section.name(), MemoryKind.RAM, address, size));
        if (section.hasContents()) {
            parts.add(new Part(name, section.name(), MemoryKind.FLASH, address, size));
        }
    }

    private static Map<Long, ElfFile.Symbol> symbolsByAddress(
            ElfFile elf, ElfFile.Section section) {
        Map<Long, ElfFile.Symbol> symbols = new TreeMap<>();
        for (ElfFile.Symbol symbol : elf.symbols()) {
            if (symbol.sectionIndex() == section.index() && symbol.sizeBytes() > 0) {
                symbols.merge(symbol.address(), symbol, MapReport::preferred);
            }
        }
        return symbols;
    }

    private static ElfFile.Symbol preferred(ElfFile.Symbol a, ElfFile.Symbol b) {
        if (a.sizeBytes() != b.sizeBytes()) {
            return a.sizeBytes() > b.sizeBytes() ? a : b;
        }
        return a.name().compareTo(b.name()) <= 0 ? a : b;
    }

    private static long flashUsed(ElfFile elf, MemoryMap memory) {
        return elf.segments().stream()
                .filter(ElfFile.Segment::isLoaded)
                .mapToLong(segment -> segment.physicalAddress() + segment.fileBytes())
                .map(end -> end - memory.flash().origin())
                .max()
                .orElse(0);
    }

    private static long ramUsed(ElfFile elf, MemoryMap memory) {
        return elf.sections().stream()
                .filter(section -> LinkerScript.RAM_SECTIONS.contains(section.name()))
                .mapToLong(section -> section.address() + section.sizeBytes())
                .map(end -> end - memory.ram().origin())
                .max()
                .orElse(0);
    }
}
