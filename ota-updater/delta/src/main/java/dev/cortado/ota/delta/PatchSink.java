package dev.cortado.ota.delta;

/** Takes the image that a patch makes. */
public interface PatchSink {

    /**
     * Is told of the image before its first byte.
     *
     * @throws PatchException if it is for another image than the one there, or has no room
     */
    void begin(PatchHeader header) throws PatchException;

    /**
     * Takes the next bytes; all but the last are {@link PatchDecoder#OUTPUT_BYTES}.
     *
     * @throws PatchException if they cannot be written
     */
    void write(int offset, byte[] bytes, int length) throws PatchException;
}
