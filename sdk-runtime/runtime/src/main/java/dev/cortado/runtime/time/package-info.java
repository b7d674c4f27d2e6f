/**
 * Clocks and the alarm.
 *
 * <p>Input: the board's timer, the debugger's or simulator's date. Output: nanoseconds since the
 * timer's start, milliseconds since 1970, an interrupt at a given time. Invariant: the nanosecond
 * clock never goes back, and a program that never asks for time has no timer interrupt.
 */
package dev.cortado.runtime.time;
