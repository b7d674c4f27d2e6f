/**
 * The peripherals that every Cortex-M core has beside it: interrupt controller, system control
 * block, SysTick timer.
 *
 * <p>Input: calls of applications and drivers. Output: register accesses as in the ARMv6-M and
 * ARMv7-M Architecture Reference Manuals (DDI 0419, DDI 0403). Invariant: no method allocates, and
 * all may be called in interrupt handlers.
 */
package dev.cortado.bsp.cortexm;
