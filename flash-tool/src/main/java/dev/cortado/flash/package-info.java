/**
 * Puts firmware on boards, from the host.
 *
 * <p>Input: a firmware file, a board's profile and the address of a probe. Output: a board that
 * runs the firmware, or a {@link dev.cortado.flash.FlashException} that names the probable cause
 * and the next step.
 *
 * <p>Invariant: whatever can be checked before the first erasure is checked before it.
 */
package dev.cortado.flash;
