/**
 * Standard input, output and error as bytes.
 *
 * <p>Input: bytes of the program and of the board's console device. Output: the same. Invariant:
 * output is not changed (no carriage returns are added). Input is a line discipline of two
 * characters, as a terminal's: byte 0x04 (EOT, Ctrl-D) ends the input for good, byte 0x16 (SYN,
 * Ctrl-V) makes the next byte ordinary; so whoever feeds a file puts 0x16 before each 0x04 and 0x16
 * in it, and 0x04 after it.
 */
package dev.cortado.runtime.console;
