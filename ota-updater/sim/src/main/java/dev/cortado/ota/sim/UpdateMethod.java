package dev.cortado.ota.sim;

/** How an image comes to run. */
public enum UpdateMethod {
    /** Swap using move. */
    MOVE,
    /** Swap using scratch. */
    SCRATCH,
    /** The old image is overwritten. */
    OVERWRITE,
    /** Images run where they are. */
    DIRECT
}
