package dev.cortado.qemu.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One algorithm in two languages, each with a function {@code kernel} that is measured and a
 * function {@code report} that is called next and prints the checksum.
 *
 * @param name also the Java class's
 */
public record Kernel(String name, Path javaSource, Path cSource) {

    /**
     * The kernels in the directories {@code java} and {@code c}, by name.
     *
     * @throws IllegalStateException if one of them is written in one language only
     */
    public static List<Kernel> in(Path directory) {
        List<String> names = names(directory.resolve("java"), ".java");
        for (String name : names) {
            if (!Files.exists(directory.resolve("c").resolve(name + ".c"))) {
                throw new IllegalStateException(name + " has no C version");
            }
        }
        return names.stream()
                .map(
                        name ->
                                new Kernel(
                                        name,
                                        directory.resolve("java").resolve(name + ".java"),
                                        directory.resolve("c").resolve(name + ".c")))
                .toList();
    }

    private static List<String> names(Path directory, String extension) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(extension))
                    .map(name -> name.substring(0, name.length() - extension.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
