package dev.cortado.cli;

import dev.cortado.boards.Architecture;
import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.boards.PartitionTable;
import dev.cortado.boards.SlotName;
import dev.cortado.boards.UpdateMethod;
import dev.cortado.compiler.BuildRequest;
import dev.cortado.compiler.ImageRole;
import dev.cortado.ota.format.TrailerLayout;
import dev.cortado.ota.signing.ImageRequest;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say where in flash a program lies that a bootloader starts. */
final class SlotOptions {

    /** For hash, key hash and signature with a security counter and a board's name. */
    private static final int TLV_BYTES = 256;

    /** ARMv7-M B3.2.5: entries of the architecture before those of interrupts. */
    private static final int CORE_EXCEPTIONS = 16;

    private static final int LEAST_HEADER_BYTES = 32;
    private static final int MOST_HEADER_BYTES = 0xffff;

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
     * @throws InputException if the board has no such place
     */
    BuildRequest place(BuildRequest request) {
        return slot.map(name -> request.inRole(new ImageRole.InSlot(flash(request.board(), name))))
                .orElse(request);
    }

    private MemoryRegion flash(BoardProfile board, SlotName name) {
        PartitionTable partitions =
                board.partitions()
                        .orElseThrow(
                                () ->
                                        new InputException(
                                                "board "
                                                        + board.name()
                                                        + " has no slots; its profile names no"
                                                        + " partitions"));
        MemoryRegion region = partitions.slot(name);
        if (name == SlotName.SECONDARY && partitions.method() != UpdateMethod.DIRECT_XIP) {
            throw new InputException(
                    "on board %s images run in the primary slot only (update method %s)"
                            .formatted(board.name(), partitions.method().key()));
        }
        long start = region.origin() + headerBytes;
        int alignment = tableAlignment(board);
        if (headerBytes < LEAST_HEADER_BYTES
                || headerBytes > MOST_HEADER_BYTES
                || start % alignment != 0) {
            throw new InputException(
                    "--header-size %d puts the vector table at 0x%08x; it is %d to %d and makes that"
                                    .formatted(
                                            headerBytes,
                                            start,
                                            LEAST_HEADER_BYTES,
                                            MOST_HEADER_BYTES)
                            + " a multiple of "
                            + alignment);
        }
        return new MemoryRegion(start, region.origin() + capacity(board, region) - start);
    }

    /** ARMv7-M B3.2.5: a power of two as large as the table, and at least 128 bytes. */
    private static int tableAlignment(BoardProfile board) {
        if (board.cpu().architecture() == Architecture.ARMV6_M) {
            return Integer.BYTES;
        }
        int tableBytes = 4 * (CORE_EXCEPTIONS + board.soc().interruptCount());
        return Math.max(128, Integer.highestOneBit(tableBytes - 1) << 1);
    }

    /** The bytes of a slot before its trailer's first sector and the sector that moving needs. */
    private static long capacity(BoardProfile board, MemoryRegion slot) {
        TrailerLayout trailer =
                new TrailerLayout(
                        (int) slot.length(),
                        board.soc().programming().writeBytes(),
                        TrailerLayout.DEFAULT_SECTORS,
                        0);
        MemoryRegion sector =
                board.soc().programming().sectorAt(slot.origin() + trailer.start()).orElseThrow();
        boolean moves =
                board.partitions()
                        .map(PartitionTable::method)
                        .equals(Optional.of(UpdateMethod.SWAP_MOVE));
        return sector.origin() - slot.origin() - (moves ? sector.length() : 0) - TLV_BYTES;
    }
}
