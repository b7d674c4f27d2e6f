package dev.cortado.cli.flash;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.boards.PartitionTable;
import dev.cortado.boards.SlotName;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.FirmwareFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which firmware, and where it belongs. */
final class FirmwareOptions {

    @Option(
            names = "--slot",
            paramLabel = "primary|secondary",
            description =
                    "The slot of the board that a signed image goes to; primary if not given.")
    private Optional<String> slot = Optional.empty();

    private SlotName slotName() {
        String name = slot.orElse(SlotName.PRIMARY.key());
        return Stream.of(SlotName.values())
                .filter(one -> one.key().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new FlashException(
                                        "there is no slot '" + name + "'",
                                        "Give --slot primary or --slot secondary."));
    }

    /**
     * Reads a file whose bytes fit the board.
     *
     * @throws FlashException if they do not
     */
    Firmware read(Path file, BoardProfile board) {
        Firmware firmware = FirmwareFile.read(file, board.flash().origin());
        Optional<PartitionTable> partitions = board.partitions();
        if (slot.isPresent() && partitions.isEmpty()) {
            throw new FlashException(
                    "the board " + board.name() + " has no slots",
                    "Leave --slot out, or give a board with partitions in its profile.");
        }
        if (slot.isPresent() && !firmware.isSignedImage()) {
            throw new FlashException(
                    firmware.name() + " is no signed image, which is all that belongs in a slot",
                    "Sign it: cortado sign IN -o OUT.bin --key KEY.pem --version 1.0.0 --board "
                            + board.name());
        }
        if (partitions.isPresent() && firmware.isSignedImage()) {
            MemoryRegion place = partitions.get().slot(slotName());
            if (firmware.length() > place.length()) {
                throw new FlashException(
                        "%s is bigger than the slot at %s: %,d of %,d bytes"
                                .formatted(
                                        firmware.name(), place, firmware.length(), place.length()),
                        "Make it smaller; cortado build --report shows what is large.");
            }
            firmware = FirmwareFile.read(file, place.origin());
        }
        firmware.requireFits(board);
        return firmware;
    }
}
