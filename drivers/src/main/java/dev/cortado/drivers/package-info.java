/**
 * What devices do, as programs see it; the drivers are in one package for each family of chips.
 *
 * <p>Input: the address of a device's registers, from the board's profile. Output: the device
 * behind its port; a flash's port is that of the bootloader.
 *
 * <p>Invariant: a program sees drivers only through ports.
 */
package dev.cortado.drivers;
