package dev.cortado.compiler.emit;

/**
 * How the module is to be emitted.
 *
 * @param minimizeSize whether functions carry minsize and optsize
 * @param hasIntegerDivision whether the core has SDIV
 * @param keepsCallSites whether calls that throw stay apart, so that each keeps its line in stack
 *     traces
 * @param hasFloat whether the core has d8 to d15 that a throw must restore
 * @param vectors the vector table
 */
public record EmissionOptions(
        boolean minimizeSize,
        boolean hasIntegerDivision,
        boolean keepsCallSites,
        boolean hasFloat,
        VectorTable vectors) {}
