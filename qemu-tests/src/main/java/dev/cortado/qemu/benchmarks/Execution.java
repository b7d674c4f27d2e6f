package dev.cortado.qemu.benchmarks;

import dev.cortado.compiler.icount.InstructionCount;

/**
 * One counted run of an image.
 *
 * @param console what the board printed
 * @param messages what the program printed on standard error
 */
record Execution(String console, String messages, int exitCode, InstructionCount count) {}
