/**
 * The {@code cortado} command.
 *
 * <p>Input: the command line. Output: firmware files, a board's console on standard output, and an
 * exit code.
 *
 * <p>Invariant: standard output carries what was asked for and nothing else; whatever is wrong with
 * the input ends in one message on standard error and exit code 2.
 */
package dev.cortado.cli;
