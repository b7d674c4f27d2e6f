package dev.cortado.ota.bootloader;

/**
 * What starts.
 *
 * @param slot the slot whose image starts, 0 or 1; {@link #NOTHING} if none may
 * @param state what is known after the decision
 */
public record BootDecision(int slot, BootState state) {

    /** No slot has an image that may run. */
    public static final int NOTHING = -1;

    /** Whether there is an image to start. */
    public boolean starts() {
        return slot >= 0;
    }
}
