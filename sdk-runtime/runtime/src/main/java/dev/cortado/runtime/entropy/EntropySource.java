package dev.cortado.runtime.entropy;

/** A board's source of random bits. Nothing allocates. */
public interface EntropySource {
    /** The next 8 random bits, 0 to 255; waits until the device has them. */
    int next();
}
