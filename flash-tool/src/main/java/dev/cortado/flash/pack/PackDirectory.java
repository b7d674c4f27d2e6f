package dev.cortado.flash.pack;

import dev.cortado.boards.BoardProfile;
import dev.cortado.flash.FlashException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Packs on this machine. */
public final class PackDirectory {

    /** Where CMSIS-Toolbox and pyOCD keep packs; the variable is CMSIS-Toolbox's. */
    private static final String VARIABLE = "CMSIS_PACK_ROOT";

    private static final int DEPTH = 5;

    private PackDirectory() {}

    /**
     * The algorithm for a board's flash in a pack, or in the packs of a directory.
     *
     * @throws FlashException if there is none
     */
    public static FlashAlgorithm find(Path place, BoardProfile board, Optional<String> device) {
        if (!Files.exists(place)) {
            throw new FlashException("there is no " + place, "Check ?pack= in --probe.");
        }
        return search(place, board, device)
                .orElseThrow(
                        () ->
                                new FlashException(
                                        "%s has no flash algorithm for %s of %s"
                                                .formatted(
                                                        place,
                                                        board.flash(),
                                                        device.orElse(board.name())),
                                        "Get the CMSIS-Pack of the chip's vendor; check --board and"
                                                + " &device=."));
    }

    /** The same in the packs that other tools have installed. */
    public static Optional<FlashAlgorithm> installed(BoardProfile board, Optional<String> device) {
        Path root =
                Optional.ofNullable(System.getenv(VARIABLE))
                        .map(Path::of)
                        .orElse(Path.of(System.getProperty("user.home"), ".cache", "arm", "packs"));
        return Files.isDirectory(root) ? search(root, board, device) : Optional.empty();
    }

    private static Optional<FlashAlgorithm> search(
            Path place, BoardProfile board, Optional<String> device) {
        for (Path pack : packs(place)) {
            Optional<FlashAlgorithm> algorithm = CmsisPack.open(pack).algorithm(board, device);
            if (algorithm.isPresent()) {
                return algorithm;
            }
        }
        return Optional.empty();
    }

    /** Newer versions have names that sort later. */
    private static List<Path> packs(Path place) {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.walk(place, DEPTH)) {
            return files.filter(file -> file.toString().endsWith(".pack"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new FlashException(
                    "cannot read " + place + ": " + e.getMessage(),
                    "Give ?pack=FILE.pack in --probe.",
                    e);
        }
    }
}
