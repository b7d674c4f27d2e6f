package dev.cortado.qemu.harness;

import dev.cortado.boards.BoardProfile;
import java.nio.file.Path;

/** Builds images of programs: the port to the compiler. */
@FunctionalInterface
public interface FirmwareBuilder {

    /**
     * Builds the image of a program.
     *
     * @param program what the image runs
     * @param board the board that it runs on
     * @param directory an existing directory for the image's files
     * @throws dev.cortado.compiler.diagnostic.BuildException if the program cannot be built
     */
    Firmware build(Program program, BoardProfile board, Path directory);
}
