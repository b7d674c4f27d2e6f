package dev.cortado.cli;

import dev.cortado.boards.Architecture;
import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.boards.PartitionTable;
import dev.cortado.boards.SlotName;
import dev.cortado.boards.UpdateMethod;
import dev.cortado.compiler.ImageRole;
import dev.cortado.ota.format.TrailerLayout;
import dev.cortado.ota.signing.PublicKey;
import java.util.List;

/** The flash that a program has behind an image header in a slot. */
public final class SlotPlace {

    /** For hash, key hash and signature with a security counter and a board's name. */
    private static final int TLV_BYTES = 256;

    /** ARMv7-M B1.5.2: entries of the architecture before those of interrupts. */
    private static final int CORE_EXCEPTIONS = 16;

    /** ARM DDI 0406C B4.1.156. */
    private static final int VBAR_ALIGNMENT = 32;

    private static final int LEAST_HEADER_BYTES = 32;
    private static final int MOST_HEADER_BYTES = 0xffff;

    private SlotPlace() {}

    /**
     * The role of a program in a slot.
     *
     * @param headerBytes from the slot's start to the vector table
     * @param keys those whose images the program takes as updates
     * @throws dev.cortado.compiler.diagnostic.BuildException if the board has no such slot, images
     *     do not run there, or the vector table is not aligned
     */
    public static ImageRole of(
            BoardProfile board, SlotName name, int headerBytes, List<PublicKey> keys) {
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
                    "the header size is %d to %d bytes and, for the vector table, makes 0x%08x a"
                                    .formatted(LEAST_HEADER_BYTES, MOST_HEADER_BYTES, start)
                            + " multiple of "
                            + alignment);
        }
        long end = region.origin() + capacity(board, partitions.method(), region) - TLV_BYTES;
        return new ImageRole.InSlot(new MemoryRegion(start, end - start), TrustedKeys.of(keys));
    }

    /** ARMv7-M B3.2.5: a power of two as large as the table, and at least 128 bytes. */
    private static int tableAlignment(BoardProfile board) {
        if (board.cpu().architecture() == Architecture.ARMV6_M) {
            return Integer.BYTES;
        }
        if (!board.cpu().architecture().isMicrocontroller()) {
            return VBAR_ALIGNMENT;
        }
        int tableBytes = Integer.BYTES * (CORE_EXCEPTIONS + board.soc().interruptCount());
        return Math.max(128, Integer.highestOneBit(tableBytes - 1) << 1);
    }

    /** The bytes of a slot before its trailer's first sector and the sector that moving needs. */
    private static long capacity(BoardProfile board, UpdateMethod method, MemoryRegion slot) {
        TrailerLayout trailer =
                new TrailerLayout(
                        (int) slot.length(),
                        board.soc().programming().writeBytes(),
                        TrailerLayout.DEFAULT_SECTORS,
                        0);
        MemoryRegion sector =
                board.soc().programming().sectorAt(slot.origin() + trailer.start()).orElseThrow();
        long bytes = sector.origin() - slot.origin();
        return method == UpdateMethod.SWAP_MOVE ? bytes - sector.length() : bytes;
    }
}
