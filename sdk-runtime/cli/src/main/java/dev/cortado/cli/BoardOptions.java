package dev.cortado.cli;

import dev.cortado.boards.ProfileLibrary;
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
                            throw new InputException(
                                    "no directory " + path + " (of --board-profiles)");
                        });
        ProfileLibrary bundled = ProfileLibrary.bundled();
        return directory.map(bundled::withDirectory).orElse(bundled);
    }
}
