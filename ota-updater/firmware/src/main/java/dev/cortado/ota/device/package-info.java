/**
 * Slots, keys and console of the board that a program is built for, as the parts of an update want
 * them.
 *
 * <p>Input: the board's partitions and drivers and the trusted keys, all constants of the build.
 * Output: slots, the check of images, and an update agent over the console.
 *
 * <p>Invariant: an application accepts exactly the images that its bootloader starts, if both were
 * built with the same keys; only of an encrypted image it cannot tell whether the payload is what
 * was signed.
 */
package dev.cortado.ota.device;
