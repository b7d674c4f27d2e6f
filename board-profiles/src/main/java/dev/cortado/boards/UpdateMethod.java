package dev.cortado.boards;

/** How the bootloader of a board brings a new image to run. */
public enum UpdateMethod {
    /** Images change places by way of one free sector; all sectors have one size. */
    SWAP_MOVE("swap-move"),
    /** Images change places by way of a scratch area; for sectors of any sizes. */
    SWAP_SCRATCH("swap-scratch"),
    /** The new image is copied over the old one, for good. */
    OVERWRITE("overwrite"),
    /** Images run where they are, each linked for its slot. */
    DIRECT_XIP("direct-xip");

    private final String key;

    UpdateMethod(String key) {
        this.key = key;
    }

    /** The name in profiles. */
    public String key() {
        return key;
    }
}
