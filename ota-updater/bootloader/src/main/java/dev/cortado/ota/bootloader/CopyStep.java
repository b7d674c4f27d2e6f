package dev.cortado.ota.bootloader;

/**
 * One step of moving images: sectors are erased, and bytes copied into them from elsewhere.
 *
 * <p>One object serves all steps of a plan.
 */
class CopyStep {

    private final Slot slot;
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

    final void set(
            FlashArea source, int from, FlashArea target, int to, int bytes, int statusEntry) {
        this.source = source;
        this.from = from;
        this.target = target;
        this.to = to;
        this.bytes = bytes;
        this.statusEntry = statusEntry;
    }

    /** Where bytes come from. */
    final FlashArea source() {
        return source;
    }

    /** Where bytes go. */
    final FlashArea target() {
        return target;
    }

    /** The offset of the first byte in the source. */
    final int sourceStart() {
        return from;
    }

    /**
     * The offset after the last byte in the source, which is not after the first if it is empty.
     */
    final int sourceEnd() {
        return from + bytes;
    }

    /** The offset of the first byte in the target. */
    final int targetStart() {
        return to;
    }

    /** Whether there is nothing to copy, and so nothing to record. */
    final boolean isEmpty() {
        return bytes <= 0;
    }

    /** Whether the record that the step is complete was begun. */
    final boolean recorded() {
        return !isEmpty() && slot.statusBegun(statusEntry);
    }

    /** Does the step from its start, whatever the target holds, and then records it. */
    final void perform(byte[] buffer) throws FlashException {
        if (isEmpty()) {
            return;
        }
        target.erase(to, bytes);
        for (int done = 0; done < bytes; done += buffer.length) {
            int part = Math.min(buffer.length, bytes - done);
            if (!source.read(from + done, buffer, 0, part)) {
                throw new FlashException(FlashOperation.READ, source.start() + from + done);
            }
            change(to + done, buffer, part);
            target.programFilled(to + done, buffer, part);
        }
        slot.writeStatus(statusEntry);
    }

    /** Prepares for the steps of a plan that are left. */
    void begin(CopyPlan plan, BootState state) {}

    /** Changes bytes on their way to an offset of the target. */
    void change(int offset, byte[] buffer, int length) {}

    /** Ends the steps of a plan. */
    void end() {}
}
