package dev.cortado.ota.firmware;

import dev.cortado.ota.bootloader.Flash;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.Slot;

/** Writes an image into a slot as it comes, from its first byte to its last. */
final class SlotWriter {
    private static final byte ERASED = (byte) 0xff;

    /** A multiple of all units of flash. */
    private static final int CHUNK_BYTES = 64;

    private final Flash flash;
    private final Slot slot;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private int total;
    private int next;

    SlotWriter(Flash flash, Slot slot) {
        this.flash = flash;
        this.slot = slot;
    }

    /** The slot that it writes to. */
    Slot slot() {
        return slot;
    }

    /** The offset of the byte that it waits for. */
    int next() {
        return next;
    }

    /** Whether an image is complete. */
    boolean isComplete() {
        return total != 0 && next == total;
    }

    /**
     * Begins an image, and forgets what the slot's trailer asked for.
     *
     * @return false if the slot is too small
     */
    boolean begin(int bytes) throws FlashException {
        forget();
        if (bytes <= 0 || bytes > slot.imageCapacity()) {
            return false;
        }
        slot.area().erase(slot.imageCapacity(), slot.area().bytes() - slot.imageCapacity());
        total = bytes;
        return true;
    }

    /** Waits for the first byte of an image. */
    void forget() {
        total = 0;
        next = 0;
    }

    /**
     * Writes what is next; of bytes that do not fill a unit of flash only those at the image's end.
     */
    void write(byte[] bytes, int index, int length) throws FlashException {
        int count = Math.min(length, total - next);
        if (next + count != total) {
            count &= -flash.unitBytes();
        }
        int end = next + count;
        int from = index - next;
        while (next < end) {
            int start = slot.area().sectorStart(next);
            if (start == next) {
                slot.area().erase(start, 1);
            }
            int part = Math.min(CHUNK_BYTES - (next & CHUNK_BYTES - 1), end - next);
            for (int i = 0; i < CHUNK_BYTES; i++) {
                chunk[i] = i < part ? bytes[from + next + i] : ERASED;
            }
            int whole = part + flash.unitBytes() - 1 & -flash.unitBytes();
            flash.program(slot.area().start() + next, chunk, 0, whole);
            next += part;
        }
    }
}
