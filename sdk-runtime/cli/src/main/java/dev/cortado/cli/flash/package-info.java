/**
 * The commands that put firmware on boards.
 *
 * <p>Input: options, a firmware file and a probe. Output: a programmed board, and lines that say
 * what was done.
 *
 * <p>Invariant: progress is shown on terminals only.
 */
package dev.cortado.cli.flash;
