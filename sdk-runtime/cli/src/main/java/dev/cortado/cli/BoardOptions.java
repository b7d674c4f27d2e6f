package dev.cortado.cli;

import dev.cortado.boards.ProfileLibrary;
import dev.cortado.compiler.diagnostic.BuildException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say where profiles of boards are. */
final class BoardOptions {

    @Option(
            names = "--board-profiles",
            paramLabel = "DIR",
            description = "Directory with further profiles in cpu/, soc/ and board/.")
    private Optional<Path> directory = Optional.empty();

    /** The bundled profiles and the user's. */
    ProfileLibrary library() {
        directory
                .filter(path -> !Files.isDirectory(path))
                .ifPresent(
                        path -> {
                            throw new NoSuchDirectoryException(path);
                        });
        ProfileLibrary bundled = ProfileLibrary.bundled();
        return directory.map(bundled::withDirectory).orElse(bundled);
    }

    /** The directory of profiles does not exist. */
    private static final class NoSuchDirectoryException extends BuildException {

        private static final long serialVersionUID = 1L;

        NoSuchDirectoryException(Path path) {
            super("no directory " + path + " (of --board-profiles)");
        }
    }
}
