package dev.cortado.compiler.llvm;

/** The form of LLVM's output. */
public enum OutputKind {
    /** A relocatable ELF file. */
    OBJECT,
    /** Assembly text. */
    ASSEMBLY,
    /** LLVM IR text after the optimisation passes. */
    OPTIMIZED_IR
}
