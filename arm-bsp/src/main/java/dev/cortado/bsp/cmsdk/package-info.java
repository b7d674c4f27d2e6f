/**
 * Peripherals of Arm's Cortex-M System Design Kit.
 *
 * <p>Input: calls of the runtime's device interfaces. Output: register accesses as in the CMSDK
 * Technical Reference Manual (DDI 0479D). Invariant: a device object is immutable and knows its
 * base address only, so it stays in flash.
 */
package dev.cortado.bsp.cmsdk;
