package dev.cortado.compiler.llvm;

/** Where floating-point arguments and results travel. */
public enum FloatAbi {
    /** In core registers. */
    SOFT,
    /** In floating-point registers. */
    HARD
}
