package dev.cortado.runtime.entropy;

import dev.cortado.abi.ImageConstants;

/** The random bits of the board. */
public final class Entropy {
    private Entropy() {}

    /** Whether the board has a source. */
    public static boolean isAvailable() {
        return ImageConstants.boardProperty("entropy") == 1;
    }

    /** Fills an array with random bytes; only when there is a source. Does not allocate. */
    public static void fill(byte[] bytes) {
        EntropySource source = (EntropySource) ImageConstants.entropySource();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) source.next();
        }
    }
}
