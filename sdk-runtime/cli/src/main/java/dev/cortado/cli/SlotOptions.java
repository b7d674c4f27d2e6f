package dev.cortado.cli;

import dev.cortado.boards.SlotName;
import dev.cortado.compiler.BuildRequest;
import dev.cortado.ota.signing.ImageRequest;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say where in flash a program lies that a bootloader starts. */
final class SlotOptions {

    @Option(
            names = "--slot",
            paramLabel = "primary|secondary",
            converter = KeyedConverter.Slot.class,
            description =
                    "Link for this slot of the board, behind an image header, to be started by a"
                            + " bootloader.")
    private Optional<SlotName> slot = Optional.empty();

    @Option(
            names = "--header-size",
            paramLabel = "BYTES",
            defaultValue = "" + ImageRequest.DEFAULT_HEADER_BYTES,
            description =
                    "The bytes of the image header, as given to cortado sign; ${DEFAULT-VALUE} if"
                            + " not given.")
    private int headerBytes;

    /**
     * The request for the place that the options name.
     *
     * @throws dev.cortado.compiler.diagnostic.BuildException if the board has no such place
     */
    BuildRequest place(BuildRequest request) {
        return slot.map(name -> request.inRole(SlotPlace.of(request.board(), name, headerBytes)))
                .orElse(request);
    }
}
