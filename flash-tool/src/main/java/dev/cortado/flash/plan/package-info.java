/**
 * Which sectors to erase and which bytes to write, and doing it.
 *
 * <p>Input: firmware, a board's sectors and what its flash holds. Output: a {@link
 * dev.cortado.flash.plan.FlashPlan}, and the board programmed by it.
 *
 * <p>Invariant: nothing is erased that the plan does not name, and bytes of an erased sector that
 * the firmware does not cover are written back.
 */
package dev.cortado.flash.plan;
