package dev.cortado.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A directory of one run's own; it goes when the run ends, also when a signal ends it. */
final class Workspace implements AutoCloseable {

    private final Path directory;
    private final Thread cleaner = new Thread(this::delete, "delete temporary files");

    private Workspace(Path directory) {
        this.directory = directory;
    }

    static Workspace create() throws IOException {
        Workspace workspace = new Workspace(Files.createTempDirectory("cortado-run"));
        Runtime.getRuntime().addShutdownHook(workspace.cleaner);
        return workspace;
    }

    /** A file of that name, which may not exist yet. */
    Path file(String name) {
        return directory.resolve(name);
    }

    Path write(String name, byte[] bytes) throws IOException {
        return Files.write(file(name), bytes);
    }

    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException shuttingDown) {
            return;
        }
    }

    private synchronized void delete() {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
