package dev.cortado.compiler.link;

/** The kinds of memory that an image occupies. */
public enum MemoryKind {
    FLASH,
    RAM
}
