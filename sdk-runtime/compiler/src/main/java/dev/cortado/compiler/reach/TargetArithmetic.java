package dev.cortado.compiler.reach;

/**
 * What a core computes by itself.
 *
 * @param hasIntegerDivision whether it has SDIV and UDIV
 * @param hasLongMultiply whether it has UMULL, and with it the instructions that 64-bit arithmetic
 *     expands to
 * @param hasCountLeadingZeros whether it has CLZ
 * @param hasFloat whether it has a single-precision FPU
 */
public record TargetArithmetic(
        boolean hasIntegerDivision,
        boolean hasLongMultiply,
        boolean hasCountLeadingZeros,
        boolean hasFloat) {}
