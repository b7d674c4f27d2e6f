package dev.cortado.qemu.harness;

import dev.cortado.boards.BoardProfile;
import dev.cortado.cli.qemu.MessageFilter;
import java.nio.file.Path;

/**
 * An image of a program for a board.
 *
 * @param elf the image
 * @param board the board it was built for
 * @param frames resolves the program counters of stack traces
 */
public record Firmware(Path elf, BoardProfile board, MessageFilter.Frames frames) {}
