package dev.cortado.ota.sim;

/** Which images of a scenario are encrypted. */
enum Encryption {
    /** None, and the bootloader has no key. */
    NONE(false, false),
    /** The new ones. */
    NEW(false, true),
    /** The old one. */
    OLD(true, false),
    /** All. */
    ALL(true, true);

    private final boolean old;
    private final boolean fresh;

    Encryption(boolean old, boolean fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    /** Whether the image that the device has at first is encrypted. */
    boolean ofOld() {
        return old;
    }

    /** Whether images that come later are encrypted. */
    boolean ofNew() {
        return fresh;
    }
}
