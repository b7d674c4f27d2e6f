package dev.cortado.cli;

import dev.cortado.boards.SlotName;
import dev.cortado.compiler.BuildRequest;
import dev.cortado.ota.signing.ImageRequest;
import java.nio.file.Path;
import java.util.List;
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

    @Option(
            names = "--key",
            paramLabel = "PUB.pem",
            description =
                    "An ed25519 key whose images the program takes as updates, as the bootloader"
                            + " has it; of a private key only the public half is used. May be"
                            + " given several times.")
    private List<Path> keys = List.of();

    /**
     * The request for the place that the options name.
     *
     * @throws dev.cortado.compiler.diagnostic.BuildException if the board has no such place
     */
    BuildRequest place(BuildRequest request) {
        if (slot.isEmpty()) {
            if (!keys.isEmpty()) {
                throw new InputException("--key is for a program in a slot; give --slot too");
            }
            return request;
        }
        return request.inRole(
                SlotPlace.of(request.board(), slot.get(), headerBytes, TrustedKeys.read(keys)));
    }
}
