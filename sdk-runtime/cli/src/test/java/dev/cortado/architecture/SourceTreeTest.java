package dev.cortado.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the rules about files that class files do not show. */
class SourceTreeTest {

    private static final Path ROOT = root();

    private static final Set<String> TOP_LEVEL =
            Set.of(
                    "README.md",
                    "CONTRIBUTING.md",
                    "CHANGELOG.md",
                    "LICENSE",
                    "pom.xml",
                    "cortado",
                    "sdk-runtime",
                    "arm-bsp",
                    "drivers",
                    "flash-tool",
                    "ota-updater",
                    "board-profiles",
                    "qemu-tests",
                    "docs",
                    "examples");

    @Test
    void topLevelHoldsOnlyWhatBelongsThere() throws IOException {
        Set<String> strangers = new TreeSet<>();
        try (Stream<Path> entries = Files.list(ROOT)) {
            entries.map(entry -> entry.getFileName().toString())
                    .filter(
                            name ->
                                    !name.startsWith(".")
                                            && !TOP_LEVEL.contains(name)
                                            && !name.equals("target"))
                    .forEach(strangers::add);
        }
        assertEquals(Set.of(), strangers);
    }

    @Test
    void everyPackageHasAPackageInfo() throws IOException {
        List<String> without = new ArrayList<>();
        for (Path file : mainSources()) {
            Path directory = file.getParent();
            String name = ROOT.relativize(directory).toString();
            if (!Files.exists(directory.resolve("package-info.java")) && !without.contains(name)) {
                without.add(name);
            }
        }
        assertEquals(List.of(), without);
    }

    @Test
    void nothingIsPostponedInAComment() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : mainSources()) {
            String text = Files.readString(file);
            if (text.contains("TO" + "DO") || text.contains("FIX" + "ME")) {
                found.add(ROOT.relativize(file).toString());
            }
        }
        assertEquals(List.of(), found);
    }

    private static List<Path> mainSources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> ROOT.relativize(file).toString().contains("src/main/java"))
                    .sorted()
                    .toList();
        }
    }

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("cortado"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}
