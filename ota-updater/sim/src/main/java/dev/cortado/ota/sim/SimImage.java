package dev.cortado.ota.sim;

/**
 * An image of a scenario.
 *
 * @param bytes the image as it is uploaded
 * @param running the image where it runs, which differs if it is encrypted
 */
record SimImage(String name, byte[] bytes, byte[] running) {

    /** An image in clear. */
    SimImage(String name, byte[] bytes) {
        this(name, bytes, bytes);
    }

    /** Whether it is uploaded encrypted. */
    boolean isEncrypted() {
        return bytes != running;
    }
}
