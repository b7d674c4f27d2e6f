package dev.cortado.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {

    @TempDir Path directory;

    @Test
    void filesAreWrittenOverOlderOnes() throws Exception {
        Path output = directory.resolve("a/b");
        new OutputDirectory(output).write(Map.of("x.bin", new byte[] {1, 2}));
        new OutputDirectory(output).write(Map.of("x.bin", new byte[] {3}));
        assertArrayEquals(new byte[] {3}, Files.readAllBytes(output.resolve("x.bin")));
        assertEquals(List.of("x.bin"), names(output));
    }

    @Test
    void failureLeavesNoHalfWrittenFile() throws Exception {
        Files.createDirectories(directory.resolve("second.bin/child"));
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("first.bin", new byte[] {1});
        contents.put("second.bin", new byte[] {2});
        assertThrows(InputException.class, () -> new OutputDirectory(directory).write(contents));
        assertEquals(List.of("first.bin", "second.bin"), names(directory));
        assertArrayEquals(new byte[] {1}, Files.readAllBytes(directory.resolve("first.bin")));
    }

    @Test
    void directoryThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.write(directory.resolve("file"), new byte[0]);
        InputException e =
                assertThrows(
                        InputException.class,
                        () -> new OutputDirectory(file.resolve("out")).write(Map.of()));
        assertTrue(
                e.getMessage().startsWith("cannot write to " + file.resolve("out")),
                e.getMessage());
    }

    private static List<String> names(Path directory) throws Exception {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
