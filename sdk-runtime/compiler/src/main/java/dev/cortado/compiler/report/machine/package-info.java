/**
 * Follows machine code: control flow, calls, stack depth, sections with interrupts masked.
 *
 * <p>ELF file of an ARM core in Thumb state, what indirect calls may call -&gt; bounds that hold on
 * every path of the code as it is linked. Where no bound follows from the code, the place and the
 * reason are given.
 */
package dev.cortado.compiler.report.machine;
