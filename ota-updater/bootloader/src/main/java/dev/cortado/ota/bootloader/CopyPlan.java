package dev.cortado.ota.bootloader;

/**
 * How images come into place: steps, done and recorded one after the other, of which none touches
 * its own source, so that each can be repeated until it is recorded.
 */
interface CopyPlan {

    /** The largest image that it can bring into the primary slot. */
    int capacity();

    /** Whether the image of the primary slot goes to the secondary slot. */
    boolean keepsOld();

    /** The number of steps for images of these sizes. */
    int steps(int primaryBytes, int secondaryBytes);

    /** Sets the step to number {@code index}. */
    void step(int index, int primaryBytes, int secondaryBytes, CopyStep step);
}
