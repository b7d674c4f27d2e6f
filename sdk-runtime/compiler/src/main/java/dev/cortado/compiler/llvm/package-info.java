/**
 * Turns low-level IR into machine code with LLVM, which runs inside this process.
 *
 * <p>LLVM IR text -&gt; ELF object file. The same text gives the same bytes.
 */
package dev.cortado.compiler.llvm;
