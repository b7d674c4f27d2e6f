package dev.cortado.compiler;

import dev.cortado.compiler.classfile.MemoryEntry;
import java.nio.file.Path;

/** What the user named as the program. */
public sealed interface ProgramInput {
    /** One source file, launched as {@code java FILE.java} would. */
    record SourceFile(Path file) implements ProgramInput {}

    /** A directory of sources, or of class files when it holds no source. */
    record Directory(Path directory) implements ProgramInput {}

    /** A jar of class files. */
    record Jar(Path file) implements ProgramInput {}

    /** Class files in memory. */
    record Classes(MemoryEntry classes) implements ProgramInput {}
}
