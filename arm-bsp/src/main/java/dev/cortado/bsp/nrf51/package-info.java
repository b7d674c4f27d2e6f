/**
 * Peripherals of Nordic's nRF51 series.
 *
 * <p>Input: calls of the runtime's device interfaces. Output: register accesses as in the nRF51
 * Series Reference Manual v3.0. Invariant: a device object is immutable and knows its base address
 * only, so it stays in flash.
 */
package dev.cortado.bsp.nrf51;
