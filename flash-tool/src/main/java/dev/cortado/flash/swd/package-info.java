/**
 * Boards behind a debug probe that speaks SWD: debug port, memory, core and flash.
 *
 * <p>Input: a {@link dev.cortado.flash.swd.SwdLink}. Output: a {@link
 * dev.cortado.flash.target.MemoryTarget}.
 *
 * <p>Invariant: a sticky error of the debug port is cleared before it is reported.
 */
package dev.cortado.flash.swd;
