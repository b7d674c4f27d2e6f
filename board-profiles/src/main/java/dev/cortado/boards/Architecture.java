package dev.cortado.boards;

/** The instruction set architecture of a CPU. */
public enum Architecture {
    /** Cortex-M0, M0+, M1. */
    ARMV6_M("armv6-m"),
    /** Cortex-M3. */
    ARMV7_M("armv7-m"),
    /** Cortex-M4, M7: ARMv7-M with the DSP extension. */
    ARMV7E_M("armv7e-m"),
    /** Cortex-A7, with the MMU off. */
    ARMV7_A("armv7-a");

    private final String key;

    Architecture(String key) {
        this.key = key;
    }

    /** Whether it is the profile with vectored exceptions and PendSV, not the one with modes. */
    public boolean isMicrocontroller() {
        return this != ARMV7_A;
    }

    /** The name in profile files, such as {@code armv7-m}. */
    public String key() {
        return key;
    }
}
