/**
 * NOR flash behind the Common Flash Interface.
 *
 * <p>Input: the address of the memory. Output: the flash as a port of the bootloader. Invariant:
 * while the memory answers commands and not with its content, the core executes from RAM, with
 * interrupts masked.
 */
package dev.cortado.drivers.cfi;
