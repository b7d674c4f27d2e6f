/**
 * Arm's PrimeCell UART.
 *
 * <p>Input: calls of the runtime's device interfaces. Output: register accesses as in the PL011
 * Technical Reference Manual (DDI 0183G). Invariant: a device object is immutable and knows its
 * base address only, so it stays in flash.
 */
package dev.cortado.bsp.pl011;
