package dev.cortado.qemu.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class path of programs beside their own classes; jars are those of the tests' class path. */
public final class Libraries {

    private static final String LIST = "class-path";

    private Libraries() {}

    /**
     * The jars and directories that the file {@code class-path} beside a source names: an artifact
     * a line, or a directory beside the file with a slash behind.
     *
     * @throws LibraryException if one is not on the class path
     */
    public static List<Path> beside(Path source) {
        Path list = source.resolveSibling(LIST);
        if (!Files.exists(list)) {
            return List.of();
        }
        try (Stream<String> artifacts = Files.lines(list)) {
            return artifacts
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(
                            line ->
                                    line.endsWith("/")
                                            ? source.resolveSibling(line).toAbsolutePath()
                                            : jar(line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar(String artifact) {
        return Stream.of("surefire.test.class.path", "java.class.path")
                .map(name -> System.getProperty(name, ""))
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .map(Path::of)
                .filter(entry -> isJarOf(artifact, entry))
                .findFirst()
                .orElseThrow(() -> new LibraryException(artifact));
    }

    private static boolean isJarOf(String artifact, Path entry) {
        return entry.getFileName() != null
                && entry.getFileName().toString().matches(artifact + "-[0-9][^/]*\\.jar");
    }
}
