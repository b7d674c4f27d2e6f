package dev.cortado.cli;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.PartitionTable;
import dev.cortado.compiler.link.BinaryImage;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.ota.fault.FaultTarget;
import java.util.Arrays;
import java.util.List;

/** A bootloader as something to make go wrong. */
public final class BootloaderFaults {
    private static final String MODELLED = "nrf51822";

    private static final byte ERASED = (byte) 0xff;

    private BootloaderFaults() {}

    /**
     * A bootloader that was built for a board.
     *
     * @throws dev.cortado.compiler.diagnostic.BuildException if there is no model of the board's
     *     chip
     */
    public static FaultTarget target(BoardProfile board, ElfFile bootloader) {
        if (!board.soc().name().equals(MODELLED)) {
            throw new InputException(
                    "faults are modelled for boards with the %s only, not for %s"
                            .formatted(MODELLED, board.name()));
        }
        PartitionTable partitions = board.partitions().orElseThrow();
        List<FaultTarget.Function> functions =
                bootloader.symbols().stream()
                        .filter(symbol -> symbol.type() == ElfFile.SymbolType.FUNCTION)
                        .filter(symbol -> symbol.sizeBytes() > 0)
                        .map(
                                symbol ->
                                        new FaultTarget.Function(
                                                symbol.name(),
                                                (int) symbol.address(),
                                                (int) symbol.sizeBytes()))
                        .toList();
        return new FaultTarget(
                board.name(),
                partition(BinaryImage.of(bootloader), (int) partitions.bootloader().length()),
                functions,
                (int) board.flash().length(),
                (int) board.ram().length(),
                (int) partitions.state().origin(),
                (int) partitions.state().length(),
                (int) partitions.primary().origin(),
                (int) partitions.secondary().origin(),
                (int) partitions.primary().length());
    }

    /** What is in a bootloader's partition; erased flash is no instruction. */
    private static byte[] partition(byte[] bootloader, int bytes) {
        byte[] partition = Arrays.copyOf(bootloader, bytes);
        Arrays.fill(partition, bootloader.length, bytes, ERASED);
        return partition;
    }
}
