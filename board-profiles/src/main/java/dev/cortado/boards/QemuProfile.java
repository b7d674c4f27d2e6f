package dev.cortado.boards;

import java.util.List;

/**
 * How QEMU simulates a board.
 *
 * @param machine argument of {@code -M}
 * @param arguments further arguments, in order
 */
public record QemuProfile(String machine, List<String> arguments) {

    public QemuProfile {
        arguments = List.copyOf(arguments);
    }
}
