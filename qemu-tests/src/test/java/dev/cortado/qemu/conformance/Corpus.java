package dev.cortado.qemu.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The conformance programs and the boards they are for.
 *
 * <p>A file {@code NAME.boardlist} selects the programs of board NAME: each line is a glob of paths
 * relative to the root, a line that starts with {@code !} takes programs out again, the last line
 * that matches decides.
 *
 * @param root directory of the programs
 */
record Corpus(Path root) {

    private static final String LIST_EXTENSION = ".boardlist";

    /** The corpus of this module. */
    static Corpus ofThisModule() {
        return new Corpus(Path.of("src", "conformance"));
    }

    /** All programs, relative to the root, sorted. */
    List<Path> programs() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(root::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The boards that run programs, sorted. */
    List<String> boards() {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(LIST_EXTENSION))
                    .map(name -> name.substring(0, name.length() - LIST_EXTENSION.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The programs that a board runs.
     *
     * @throws IllegalStateException if a line of the board's list matches no program
     */
    List<Path> programsFor(String board) {
        List<Path> all = programs();
        List<Path> selected = new ArrayList<>();
        for (String line : lines(board)) {
            boolean remove = line.startsWith("!");
            String glob = remove ? line.substring(1) : line;
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            List<Path> matched = all.stream().filter(matcher::matches).toList();
            if (matched.isEmpty()) {
                throw new IllegalStateException(
                        board + LIST_EXTENSION + ": no program matches " + glob);
            }
            selected.removeAll(matched);
            if (!remove) {
                selected.addAll(matched);
            }
        }
        selected.sort(null);
        return List.copyOf(selected);
    }

    private List<String> lines(String board) {
        try {
            return Files.readAllLines(root.resolve(board + LIST_EXTENSION)).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
