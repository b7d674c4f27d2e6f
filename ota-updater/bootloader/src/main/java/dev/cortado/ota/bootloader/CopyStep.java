package dev.cortado.ota.bootloader;

/**
 * One step of moving images: sectors are erased, and bytes copied into them from elsewhere.
 *
 * <p>One object serves all steps of a plan.
 */
final class CopyStep {

    private Slot slot;
    private FlashArea source;
    private FlashArea target;
    private int from;
    private int to;
    private int bytes;
    private int statusEntry;

    CopyStep(Slot slot) {
        this.slot = slot;
        this.source = slot.area();
        this.target = slot.area();
    }

    void set(FlashArea source, int from, FlashArea target, int to, int bytes, int statusEntry) {
        this.source = source;
        this.from = from;
        this.target = target;
        this.to = to;
        this.bytes = bytes;
        this.statusEntry = statusEntry;
    }

    /** Whether there is nothing to copy, and so nothing to record. */
    boolean isEmpty() {
        return bytes <= 0;
    }

    /** Whether the record that the step is complete was begun. */
    boolean recorded() {
        return !isEmpty() && slot.statusBegun(statusEntry);
    }

    /** Does the step from its start, whatever the target holds, and then records it. */
    void perform(byte[] buffer) throws FlashException {
        if (isEmpty()) {
            return;
        }
        target.erase(to, bytes);
        target.copyFrom(source, from, to, bytes, buffer);
        slot.writeStatus(statusEntry);
    }
}
