/**
 * Boards whose power is switched on and cut, and which keep what is in their flash.
 *
 * <p>Input: a board, what is in its flash, a moment. Output: its console, and what is in its flash
 * then.
 *
 * <p>Invariant: a board's flash is changed by what runs on it, and by nothing else while it is on.
 */
package dev.cortado.qemu.power;
