/**
 * From reset to {@code main}, and the end of the program.
 *
 * <p>Input: the reset exception, with the stack pointer from the vector table. Output: RAM as the
 * image wants it, a running {@code main}, an exit code. Invariant: before {@link
 * dev.cortado.runtime.boot.Reset} has filled RAM no static field is read.
 */
package dev.cortado.runtime.boot;
