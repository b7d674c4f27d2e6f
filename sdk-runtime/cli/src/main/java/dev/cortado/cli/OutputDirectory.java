package dev.cortado.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a set of files so that each is either as it was or complete. */
final class OutputDirectory {

    private final Path directory;

    OutputDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes all files under temporary names, then gives them their names.
     *
     * @throws InputException if one cannot be written
     */
    void write(Map<String, byte[]> contents) {
        Map<Path, Path> complete = new LinkedHashMap<>();
        try {
            Files.createDirectories(directory);
            try {
                for (Map.Entry<String, byte[]> file : contents.entrySet()) {
                    Path temporary = directory.resolve("." + file.getKey() + ".part");
                    complete.put(temporary, directory.resolve(file.getKey()));
                    Files.write(temporary, file.getValue());
                }
                for (Map.Entry<Path, Path> file : complete.entrySet()) {
                    Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                for (Path temporary : complete.keySet()) {
                    Files.deleteIfExists(temporary);
                }
            }
        } catch (IOException e) {
            throw new InputException("cannot write to " + directory + ": " + e.getMessage(), e);
        }
    }
}
