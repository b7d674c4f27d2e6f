package dev.cortado.compiler.classfile;

import java.util.Optional;

/**
 * What the source compiler made.
 *
 * @param classes the compiled classes
 * @param launchedClass binary name of the class to start, for a single source file: its first
 *     top-level class; empty for a directory
 */
public record CompiledSources(MemoryEntry classes, Optional<String> launchedClass) {}
