/**
 * Clocks.
 *
 * <p>Input: the debugger's or simulator's clock. Output: nanoseconds since some start, milliseconds
 * since 1970. Invariant: the nanosecond clock never goes back.
 */
package dev.cortado.runtime.time;
