package dev.cortado.boards;

/** The two places of images. */
public enum SlotName {
    /** Where the image runs; with direct-XIP, one of two. */
    PRIMARY("primary"),
    /** Where the next image comes to lie. */
    SECONDARY("secondary");

    private final String key;

    SlotName(String key) {
        this.key = key;
    }

    /** The name in profiles and on the command line. */
    public String key() {
        return key;
    }
}
