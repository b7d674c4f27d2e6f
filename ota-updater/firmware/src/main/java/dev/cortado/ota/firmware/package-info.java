/**
 * The program of a bootloader image: the bootloader's core wired to a board, and the start of what
 * it decides for.
 *
 * <p>Input: the board's partitions and drivers and the trusted keys, all constants of the build.
 * Output: the application, started as reset would start it; else a device that waits for one.
 *
 * <p>Invariant: nothing is started whose signature was not verified in this very start.
 */
package dev.cortado.ota.firmware;
