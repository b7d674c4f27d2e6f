/**
 * Stack unwinding over the ARM exception-handling tables.
 *
 * <p>Input: a register block and the linked tables of {@code .ARM.exidx} and {@code .ARM.extab}.
 * Output: control in the landing pad of the nearest handler, or the program counters of a stack
 * trace. Invariant: all state is in the register block on the caller's stack, so the code is
 * reentrant; nothing allocates.
 *
 * <p>Source: Exception Handling ABI for the Arm Architecture (EHABI32), sections 5, 6 and 10.
 */
package dev.cortado.runtime.unwind;
