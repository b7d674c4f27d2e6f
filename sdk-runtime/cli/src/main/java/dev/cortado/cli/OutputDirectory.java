package dev.cortado.cli;

import dev.cortado.compiler.diagnostic.BuildException;
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
     * @throws BuildException if one cannot be written
     */
    void write(Map<String, byte[]> contents) {
        Map<Path, Path> complete = new LinkedHashMap<>();
        try {
            Files.createDirectories(directory);
            try {
                for (Map.Entry<String, byte[]> file : contents.entrySet()) {
                    Path temporary = Files.createTempFile(directory, "." + file.getKey(), ".part");
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
            throw new UnwritableException(directory, e);
        }
    }

    /** The directory cannot be written. */
    private static final class UnwritableException extends BuildException {

        private static final long serialVersionUID = 1L;

        UnwritableException(Path directory, IOException cause) {
            super("cannot write to " + directory + ": " + cause.getMessage(), cause);
        }
    }
}
