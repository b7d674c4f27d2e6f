package dev.cortado.compiler.link;

/** A linked program that fits its memory. */
public record LinkedImage(ElfFile elf, MemoryMap memory) {
    /** The sizes of all parts of the image. */
    public MapReport map() {
        return MapReport.of(elf, memory);
    }
}
