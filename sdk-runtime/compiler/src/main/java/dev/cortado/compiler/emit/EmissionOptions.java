package dev.cortado.compiler.emit;

import java.util.Optional;

/**
 * How the module is to be emitted.
 *
 * @param minimizeSize whether functions carry minsize and optsize
 * @param hasIntegerDivision whether the core has SDIV
 * @param keptCalls the calls that stay apart, so that each keeps its line in stack traces
 * @param hasFloat whether the core has d8 to d15 that a throw must restore
 * @param vectors the vector table
 * @param applicationProfile what is different on a core of the A profile; empty on the M profile
 */
public record EmissionOptions(
        boolean minimizeSize,
        boolean hasIntegerDivision,
        CallSites keptCalls,
        boolean hasFloat,
        VectorTable vectors,
        Optional<ApplicationProfile> applicationProfile) {
    /** Options for a core of the M profile. */
    public EmissionOptions(
            boolean minimizeSize,
            boolean hasIntegerDivision,
            CallSites keptCalls,
            boolean hasFloat,
            VectorTable vectors) {
        this(minimizeSize, hasIntegerDivision, keptCalls, hasFloat, vectors, Optional.empty());
    }

    boolean isApplicationProfile() {
        return applicationProfile.isPresent();
    }
}
