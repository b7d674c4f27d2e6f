/**
 * The device's part of updates, against the boards.
 *
 * <p>Input: programs in src/test/ota, images that the host made. Output: the verdicts, as on
 * HotSpot. Invariant: the classes that are compiled are those that the host uses.
 */
package dev.cortado.qemu.ota;
