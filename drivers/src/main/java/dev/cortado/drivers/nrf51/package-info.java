/**
 * Drivers of the nRF51's devices.
 *
 * <p>Input: the address of a device's registers. Output: the flash as a port of the bootloader, the
 * watchdog. Invariant: no driver allocates after construction.
 */
package dev.cortado.drivers.nrf51;
