package dev.cortado.qemu.fuzz;

import java.nio.file.Path;

/**
 * A program that a board runs differently.
 *
 * @param seed what the program is made from
 * @param verdict how it differs
 * @param source the program, as a file that {@code cortado run} takes
 */
record Finding(long seed, Verdict verdict, Path source) {}
