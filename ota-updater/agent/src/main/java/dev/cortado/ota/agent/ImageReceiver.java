package dev.cortado.ota.agent;

import dev.cortado.ota.bootloader.FlashArea;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.Slot;

/**
 * Puts an image into a slot as its bytes come, in any order, and goes on with it after a reset.
 *
 * <p>The slot is erased when an image begins, its trailer first. How far an image is, is found from
 * {@link ReceptionNotes}: after a reset, what belongs to a complete piece is there, and the rest is
 * asked for again. Nothing received is trusted: whoever asks to start the image verifies it.
 * Allocates nothing after construction.
 */
public final class ImageReceiver {

    /** The bytes of the digest that names an upload. */
    public static final int DIGEST_BYTES = ReceptionNotes.DIGEST_BYTES;

    private final Slot slot;
    private final FlashArea area;
    private final ReceptionNotes notes;
    private final Extents extents = new Extents();
    private final byte[] present = new byte[32];
    private final byte[] unit = new byte[64];
    private boolean active;
    private boolean announced;
    private int length;

    /** A receiver into a slot that does not run. */
    public ImageReceiver(Slot slot) {
        this.slot = slot;
        this.area = slot.area();
        this.notes = new ReceptionNotes(slot);
    }

    /**
     * Begins to receive an image, or goes on with it if it has the same length and digest as the
     * one that is being received, or was before a reset.
     *
     * @param total its length, 1 to the slot's capacity
     * @param digest 32 bytes that name it; all zeros if it has no name, and so begins anew
     */
    public void begin(int total, byte[] digest) throws FlashException {
        boolean named = false;
        for (int i = 0; i < DIGEST_BYTES; i++) {
            named |= digest[i] != 0;
        }
        boolean known = named && (active || notes.load());
        if (known && notes.length() == total && notes.names(digest)) {
            if (!active) {
                resume(total, digest);
            }
            return;
        }
        start(total, digest);
    }

    /** Whether an image is being received or complete, since the device started. */
    public boolean isActive() {
        return active;
    }

    /** The length of the image; 0 if there is none. */
    public int length() {
        return active ? length : 0;
    }

    /** The first byte that is missing; the image's length if it is complete. */
    public int next() {
        return active ? extents.prefix() : 0;
    }

    /** Whether all of the image is there. */
    public boolean isComplete() {
        return active && extents.prefix() == length;
    }

    /** Whether the image has become complete since this was asked last. */
    public boolean takeCompletion() {
        boolean now = isComplete() && !announced;
        announced |= now;
        return now;
    }

    /**
     * Takes bytes at an offset, as far as they are whole units that are missing; what it did not
     * take is still missing, and {@link #next} says so.
     *
     * @return false if flash has other content there, so that the image must begin anew
     * @throws FlashException if flash fails; then too
     */
    public boolean accept(int offset, byte[] bytes, int index, int count) throws FlashException {
        int unit = area.unitBytes();
        int end = offset + count;
        int from = (offset + unit - 1) & -unit;
        int to = end == length ? end : end & -unit;
        while (from < to) {
            int start = extents.firstMissing(from);
            int stop = extents.firstPresent(start, to);
            if (start < stop) {
                if (!extents.add(start, stop)) {
                    return true;
                }
                active = false;
                if (!program(start, stop, bytes, index + start - offset)) {
                    return false;
                }
                mark(start, stop);
                active = true;
            }
            from = Math.max(start, stop);
        }
        return true;
    }

    /** Forgets the image, also after a reset: what was received is not what it should be. */
    public void discard() throws FlashException {
        active = false;
        slot.eraseTrailer();
    }

    /** Forgets the image and erases the slot. */
    public void erase() throws FlashException {
        active = false;
        slot.eraseTrailer();
        area.erase(0, slot.imageCapacity());
    }

    /**
     * Asks the bootloader to start the slot's image, which the caller has verified.
     *
     * @param permanent whether for good, not on trial
     */
    public void request(boolean permanent) throws FlashException {
        // The trailer's last erase may have been cut.
        active = false;
        slot.eraseTrailer();
        slot.request(permanent);
    }

    private void start(int total, byte[] digest) throws FlashException {
        active = false;
        slot.eraseTrailer();
        area.erase(0, total);
        notes.begin(total, digest);
        length = total;
        announced = false;
        extents.clear();
        active = true;
    }

    private void resume(int total, byte[] digest) throws FlashException {
        length = total;
        announced = false;
        extents.clear();
        for (int at = 0; at < total; at = notes.pieceEnd(at)) {
            if (notes.isMarked(at) && !extents.add(at, Math.min(notes.pieceEnd(at), total))) {
                start(total, digest);
                return;
            }
        }
        // The erase of the trailer may have been cut, with record and marks still there.
        slot.eraseTrailer();
        notes.begin(total, digest);
        for (int at = 0; at < total; at = notes.pieceEnd(at)) {
            if (extents.covers(at, Math.min(notes.pieceEnd(at), total))) {
                notes.mark(at);
            }
        }
        eraseMissing();
        active = true;
    }

    /** Erases the sectors of which nothing is known to be there. */
    private void eraseMissing() throws FlashException {
        for (int at = 0; at < length; at += area.sectorBytes(at)) {
            int end = Math.min(at + area.sectorBytes(at), length);
            if (extents.firstMissing(at) == at && extents.firstPresent(at, end) == end) {
                area.erase(at, 1);
            }
        }
    }

    private void mark(int from, int to) throws FlashException {
        for (int at = from; at < to; at = notes.pieceEnd(at)) {
            if (extents.covers(notes.pieceStart(at), Math.min(notes.pieceEnd(at), length))) {
                notes.mark(at);
            }
        }
    }

    private boolean program(int from, int to, byte[] bytes, int index) throws FlashException {
        int whole = (to - from) & -area.unitBytes();
        if (!accepts(from, to, bytes, index)) {
            return false;
        }
        if (whole > 0) {
            area.program(from, bytes, index, whole);
        }
        if (whole < to - from) {
            System.arraycopy(bytes, index + whole, present, 0, to - from - whole);
            area.programField(from + whole, present, to - from - whole, unit);
        }
        return true;
    }

    /** Whether flash takes bytes: what a cut left there has only bits that these have cleared. */
    private boolean accepts(int from, int to, byte[] bytes, int index) {
        if (!area.canRepeatProgram()) {
            return area.isBlank(from, to - from);
        }
        for (int at = from; at < to; at += present.length) {
            int part = Math.min(present.length, to - at);
            if (!area.read(at, present, 0, part)) {
                return false;
            }
            for (int i = 0; i < part; i++) {
                if ((bytes[index + at - from + i] & ~present[i]) != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
