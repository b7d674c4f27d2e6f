/**
 * Counts the instructions that a program executes in QEMU.
 *
 * <p>Nothing -&gt; a QEMU plugin, made with the compiler's own LLVM. The count of a program is the
 * same on every run under {@code -icount shift=0,sleep=off}.
 */
package dev.cortado.compiler.icount;
