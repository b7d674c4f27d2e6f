package dev.cortado.compiler;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.boards.PartitionTable;
import dev.cortado.boards.UpdateMethod;
import java.util.Optional;

/**
 * The partitions of a board as properties: {@code primary-offset} is from the start of flash,
 * {@code primary-bytes} the size, {@code update-swap-move} 1 for that method.
 */
final class PartitionConstants {
    private static final String OFFSET = "-offset";
    private static final String BYTES = "-bytes";
    private static final String UPDATE = "update-";

    private final BoardProfile board;

    PartitionConstants(BoardProfile board) {
        this.board = board;
    }

    /** The value of a property; empty if it is none of a partition that the board has. */
    Optional<Integer> value(String name) {
        return board.partitions().flatMap(table -> value(table, name));
    }

    private Optional<Integer> value(PartitionTable table, String name) {
        for (UpdateMethod method : UpdateMethod.values()) {
            if (name.equals(UPDATE + method.key())) {
                return Optional.of(table.method() == method ? 1 : 0);
            }
        }
        if (name.endsWith(OFFSET)) {
            return part(table, name.substring(0, name.length() - OFFSET.length()))
                    .map(part -> (int) (part.origin() - board.flash().origin()));
        }
        if (name.endsWith(BYTES)) {
            return part(table, name.substring(0, name.length() - BYTES.length()))
                    .map(part -> (int) part.length());
        }
        return Optional.empty();
    }

    private static Optional<MemoryRegion> part(PartitionTable table, String name) {
        return switch (name) {
            case "bootloader" -> Optional.of(table.bootloader());
            case "state" -> Optional.of(table.state());
            case "primary" -> Optional.of(table.primary());
            case "secondary" -> Optional.of(table.secondary());
            case "scratch" -> table.scratch();
            default -> Optional.empty();
        };
    }
}
