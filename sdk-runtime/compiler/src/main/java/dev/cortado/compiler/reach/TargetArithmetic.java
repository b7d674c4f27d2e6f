package dev.cortado.compiler.reach;

/**
 * What a core computes by itself.
 *
 * @param hasIntegerDivision whether it has SDIV and UDIV
 * @param hasFloat whether it has a single-precision FPU
 */
public record TargetArithmetic(boolean hasIntegerDivision, boolean hasFloat) {}
