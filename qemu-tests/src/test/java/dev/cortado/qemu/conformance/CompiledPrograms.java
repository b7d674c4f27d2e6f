package dev.cortado.qemu.conformance;

import dev.cortado.qemu.harness.Program;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The programs of a corpus, each compiled by javac once for however many boards. */
final class CompiledPrograms {
    private final Path root;
    private final Map<Path, Program> known = new ConcurrentHashMap<>();

    CompiledPrograms(Corpus corpus) {
        this.root = corpus.root();
    }

    /** A program by its path relative to the corpus. */
    Program at(Path path) {
        return known.computeIfAbsent(root.resolve(path), Program::compile);
    }
}
