package dev.cortado.boards;

import java.util.List;

/**
 * How QEMU simulates a board.
 *
 * @param machine argument of {@code -M}
 * @param arguments further arguments, in order
 * @param loading how it comes by an image
 */
public record QemuProfile(String machine, List<String> arguments, QemuLoading loading) {
    /** A machine that loads the image itself. */
    public QemuProfile(String machine, List<String> arguments) {
        this(machine, arguments, QemuLoading.KERNEL);
    }

    public QemuProfile {
        arguments = List.copyOf(arguments);
    }
}
