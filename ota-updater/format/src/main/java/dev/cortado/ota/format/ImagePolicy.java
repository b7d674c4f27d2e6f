package dev.cortado.ota.format;

/** What a device asks of an image besides a signature. */
public interface ImagePolicy {

    /** The name of the board in ASCII; empty accepts an image for any board. */
    byte[] board();

    /** The least security counter, unsigned; 0 accepts an image without one too. */
    int minimumSecurityCounter();

    /** Whether another image of the device is at least of a version. */
    boolean dependencyMet(int imageNumber, ImageVersion minimum);
}
