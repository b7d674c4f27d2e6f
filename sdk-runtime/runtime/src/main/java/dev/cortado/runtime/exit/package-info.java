/**
 * Ends the program.
 *
 * <p>Input: an exit code. Output: a development image reports it to the debugger or QEMU by
 * semihosting, any other image sleeps. Invariant: it needs neither heap nor console, so that every
 * fault can end here.
 */
package dev.cortado.runtime.exit;
