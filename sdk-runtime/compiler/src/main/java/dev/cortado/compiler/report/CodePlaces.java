package dev.cortado.compiler.report;

import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.link.JavaFrame;
import dev.cortado.compiler.link.Symbolizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The places in the source that code addresses come from. */
final class CodePlaces {
    private final Symbolizer symbolizer;
    private final ElfFile elf;
    private final Map<Long, List<JavaFrame>> known = new HashMap<>();

    CodePlaces(Symbolizer symbolizer, ElfFile elf) {
        this.symbolizer = symbolizer;
        this.elf = elf;
    }

    /** Looks up many addresses at once, which is much faster than one by one. */
    void prepare(Collection<Long> addresses) {
        TreeSet<Long> unknown = new TreeSet<>(addresses);
        unknown.removeAll(known.keySet());
        if (unknown.isEmpty()) {
            return;
        }
        List<Long> asked = new ArrayList<>(unknown);
        try {
            Path file = Files.createTempFile("cortado-report", ".elf");
            try {
                Files.write(file, elf.bytes());
                List<List<JavaFrame>> frames = symbolizer.frames(file, asked);
                for (int i = 0; i < asked.size(); i++) {
                    known.put(asked.get(i), frames.get(i));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look up source lines", e);
        }
    }

    /** The frames at an address, innermost first; empty for code that is not Java. */
    List<JavaFrame> frames(long address) {
        if (!known.containsKey(address)) {
            prepare(List.of(address));
        }
        return known.get(address);
    }

    /** The innermost method and line, or the address. */
    String describe(long address) {
        List<JavaFrame> frames = frames(address);
        return frames.isEmpty() ? "0x%08x".formatted(address) : frames.getFirst().toString();
    }
}
