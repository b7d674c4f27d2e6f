package dev.cortado.ota.format;

/** A field of a trailer that is erased until it is set. */
public enum TrailerFlag {
    /** Erased. */
    UNSET,
    /** Set to what it should be. */
    SET,
    /** Neither: a torn write, or no trailer at all. */
    BAD
}
