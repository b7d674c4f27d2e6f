package dev.cortado.ota.sim;

/**
 * A change of flash that is about to be made.
 *
 * @param index its number since the start of what is observed
 * @param offset where, in bytes from the start of the memory
 * @param bytes what is programmed; empty for an erase
 */
record Operation(int index, int offset, byte[] bytes) {

    boolean isErase() {
        return bytes.length == 0;
    }
}
