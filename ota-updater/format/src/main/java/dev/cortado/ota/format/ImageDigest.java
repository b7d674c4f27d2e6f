package dev.cortado.ota.format;

/** SHA-256 over bytes as they come. */
public interface ImageDigest {

    /** The length of a hash. */
    int BYTES = 32;

    /** Adds bytes. */
    void update(byte[] bytes, int index, int length);

    /** Writes the hash of what was added into the first 32 bytes, and starts anew. */
    void finish(byte[] hash);
}
