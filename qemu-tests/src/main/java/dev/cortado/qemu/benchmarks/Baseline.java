package dev.cortado.qemu.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The instructions that each Java kernel took when the baseline was last accepted. */
public record Baseline(Map<String, Long> instructions) {
    /** By how much a count may exceed the baseline. */
    public static final double TOLERANCE = 0.03;

    private static final String HEADER =
            "# Executed instructions of the Java kernels on lm3s6965evb; rewritten by ./cortado"
                    + " bench --update\n";

    public Baseline {
        instructions = Map.copyOf(instructions);
    }

    /** Reads lines of a kernel's name and a number. */
    public static Baseline read(Path file) {
        Map<String, Long> instructions = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] words = line.strip().split("\\s+");
                    instructions.put(words[0], Long.parseLong(words[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Baseline(instructions);
    }

    void write(Path file) {
        StringBuilder text = new StringBuilder(HEADER);
        new TreeMap<>(instructions)
                .forEach((name, count) -> text.append("%-18s %9d%n".formatted(name, count)));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a count, if it exceeds the baseline by more than the tolerance. */
    public Optional<String> regression(String kernel, long count) {
        Long accepted = instructions.get(kernel);
        if (accepted == null) {
            return Optional.of(kernel + " has no baseline; ./cortado bench --update makes one");
        }
        return count <= accepted * (1 + TOLERANCE)
                ? Optional.empty()
                : Optional.of(
                        "%s takes %d instructions, %.1f %% more than the baseline of %d"
                                .formatted(
                                        kernel, count, 100.0 * count / accepted - 100, accepted));
    }
}
