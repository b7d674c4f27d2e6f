package dev.cortado.compiler.llvm;

import java.util.List;

/**
 * The processor that LLVM generates code for.
 *
 * @param triple in normalised form with all four components, such as {@code
 *     thumbv7m-none-unknown-eabi}
 * @param cpu LLVM's name of the processor
 * @param features switched on with {@code +} or off with {@code -}, beside those of the processor
 */
public record LlvmTarget(String triple, String cpu, List<String> features) {
    /**
     * Checks the form of the components.
     *
     * @throws IllegalArgumentException if the triple has not four components: LLVM would silently
     *     drop exception tables and the float ABI
     */
    public LlvmTarget {
        if (triple.split("-").length != 4) {
            throw new IllegalArgumentException("not a normalised triple: " + triple);
        }
        features = List.copyOf(features);
        for (String feature : features) {
            if (!feature.startsWith("+") && !feature.startsWith("-")) {
                throw new IllegalArgumentException("feature without + or -: " + feature);
            }
        }
    }

    /**
     * A bare-metal ARM target.
     *
     * @param architecture such as {@code thumbv7em}
     */
    public static LlvmTarget arm(
            String architecture, String cpu, FloatAbi floatAbi, List<String> features) {
        String environment = floatAbi == FloatAbi.HARD ? "eabihf" : "eabi";
        return new LlvmTarget(architecture + "-none-unknown-" + environment, cpu, features);
    }

    /** ARMv6-M without floating point. */
    public static LlvmTarget cortexM0() {
        return arm("thumbv6m", "cortex-m0", FloatAbi.SOFT, List.of());
    }

    /** ARMv7-M without floating point. */
    public static LlvmTarget cortexM3() {
        return arm("thumbv7m", "cortex-m3", FloatAbi.SOFT, List.of());
    }

    /** ARMv7E-M with FPv4-SP: float in hardware, double in software. */
    public static LlvmTarget cortexM4() {
        return arm("thumbv7em", "cortex-m4", FloatAbi.HARD, List.of());
    }

    /** ARMv7-A in Thumb state with VFPv4. */
    public static LlvmTarget cortexA7() {
        return arm("thumbv7a", "cortex-a7", FloatAbi.HARD, List.of());
    }

    /** The machine that the compiler runs on. */
    public static LlvmTarget host() {
        return System.getProperty("os.arch").equals("aarch64")
                ? new LlvmTarget("aarch64-unknown-linux-gnu", "generic", List.of())
                : new LlvmTarget("x86_64-unknown-linux-gnu", "x86-64", List.of());
    }

    /** Whether code is position-independent, as shared libraries on the host have to be. */
    boolean positionIndependent() {
        return triple.contains("-linux-");
    }

    /** LLVM's name of the back end. */
    String backEnd() {
        if (triple.startsWith("thumb") || triple.startsWith("arm")) {
            return "ARM";
        }
        return triple.startsWith("aarch64") ? "AArch64" : "X86";
    }
}
