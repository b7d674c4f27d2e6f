package dev.cortado.ota.fault;

/** What a fault led to. */
public enum FaultOutcome {
    /** Code runs that must not. */
    ATTACK,
    /** The image starts that may. */
    STARTED,
    /** Nothing starts. */
    REFUSED,
    /** The chip resets, and decides anew. */
    RESET,
    /** The bootloader goes round for good. */
    HANG
}
