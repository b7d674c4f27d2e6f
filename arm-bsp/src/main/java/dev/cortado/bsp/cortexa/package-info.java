/**
 * What Cortex-A cores share: the generic interrupt controller and the generic timer.
 *
 * <p>Input: the addresses in the SoC profile. Output: interrupts that reach their handlers, the
 * clock and its alarm. Invariant: nothing here allocates, and everything may run in an interrupt
 * handler.
 */
package dev.cortado.bsp.cortexa;
