/**
 * The bootloader in the ROM of STM32 chips, over a UART; ST AN3155.
 *
 * <p>Input: a link with even parity. Output: a {@link dev.cortado.flash.target.MemoryTarget}.
 *
 * <p>Invariant: a command counts as done only with the chip's ACK.
 */
package dev.cortado.flash.stm32;
