package dev.cortado.cli.flash;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.probe.PluggedIn;
import dev.cortado.flash.probe.ProbeAddress;
import dev.cortado.flash.probe.Probes;
import dev.cortado.flash.target.MemoryTarget;
import dev.cortado.flash.target.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which board, and how it is reached. */
final class ProbeOptions {

    @Option(
            names = "--board",
            paramLabel = "NAME",
            defaultValue = ProfileLibrary.DEFAULT_BOARD,
            description = "The board; ${DEFAULT-VALUE} if not given. 'cortado boards' lists them.")
    private String board;

    @Option(
            names = "--board-profiles",
            paramLabel = "DIR",
            description = "Directory with further profiles in cpu/, soc/ and board/.")
    private Optional<Path> profiles = Optional.empty();

    @Option(
            names = "--probe",
            paramLabel = "ADDRESS",
            description =
                    "How the board is reached: "
                            + Probes.SUPPORTED
                            + "; may be left out if 'cortado list' shows exactly one.")
    private Optional<String> probe = Optional.empty();

    BoardProfile board() {
        profiles.filter(path -> !Files.isDirectory(path))
                .ifPresent(
                        path -> {
                            throw new FlashException(
                                    "no directory " + path, "Check --board-profiles.");
                        });
        ProfileLibrary bundled = ProfileLibrary.bundled();
        return profiles.map(bundled::withDirectory).orElse(bundled).board(board);
    }

    /** The probe that was named, or the only one that is plugged in. */
    ProbeAddress address() {
        return probe.map(ProbeAddress::parse).orElseGet(() -> PluggedIn.find().only());
    }

    Target open(BoardProfile profile) {
        return Probes.open(address(), profile);
    }

    /** A target whose memory is reached by address. */
    static MemoryTarget memory(Target target, String verb) {
        if (target instanceof MemoryTarget memory) {
            return memory;
        }
        throw new FlashException(
                target.description() + " cannot " + verb + ": it only takes whole firmware",
                "Use a probe that reaches memory, such as --probe gdb://HOST:PORT.");
    }
}
