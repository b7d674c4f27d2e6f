package dev.cortado.ota.sim;

/** What a memory does with a unit that is not erased. */
public enum FlashKind {
    /**
     * Programming clears bits, as often as one likes; a torn unit may read differently each time.
     */
    NOR,
    /** A unit is programmed once; torn, it reads as some bits. */
    ONCE,
    /** A unit is programmed once, with a code over it; torn, it cannot be read. */
    ECC
}
