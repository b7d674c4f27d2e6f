package dev.cortado.ota.bootloader;

import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageHeader;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.SwapType;

/**
 * The bootloader of devices whose images run where they are, linked for their slot; MCUboot's
 * direct-XIP with revert.
 *
 * <p>Nothing is copied. The state names the slot that runs; a request in the trailer of the other
 * one puts that on trial.
 */
public final class DirectBootloader implements Bootloader {

    private final Slot[] slots;
    private final StateStore store;
    private final SlotCheck check;

    /** A bootloader of two slots. */
    public DirectBootloader(Slot first, Slot second, StateStore store, ImageCheck check) {
        this.slots = new Slot[] {first, second};
        this.store = store;
        this.check = new SlotCheck(check, store);
    }

    @Override
    public BootDecision boot() throws FlashException {
        BootState state = store.load();
        if (store.isEmpty()) {
            // Kept, so that an image that is only being uploaded does not become the newest.
            state = state.idle(0, newest());
            store.append(state);
        }
        if (state.phase() == BootPhase.TRIAL) {
            state = endTrial(state);
        }
        if (state.phase() == BootPhase.IDLE) {
            state = serveRequest(state);
        }
        if (starts(state.activeSlot(), state)) {
            return new BootDecision(state.activeSlot(), state);
        }
        int other = 1 - state.activeSlot();
        if (starts(other, state)) {
            return new BootDecision(other, state);
        }
        return new BootDecision(BootDecision.NOTHING, state);
    }

    private BootState endTrial(BootState state) throws FlashException {
        int slot = state.activeSlot();
        int other = 1 - slot;
        if (slots[slot].isConfirmed() && starts(slot, state)) {
            int counter = check.securityCounter();
            // What the old image's trailer asked for once must not count as a new request.
            slots[other].eraseTrailer();
            BootState confirmed = state.idle(counter, slot);
            store.append(confirmed);
            return confirmed;
        }
        if (!starts(other, state)) {
            return state;
        }
        // The request goes first: with the state first, a cut would put the image on trial again.
        slots[slot].eraseTrailer();
        BootState back = state.idle(0, other);
        store.append(back);
        return back;
    }

    private BootState serveRequest(BootState state) throws FlashException {
        int other = 1 - state.activeSlot();
        SwapType requested = slots[other].requested();
        if (requested == SwapType.NONE) {
            return state;
        }
        if (!starts(other, state)) {
            slots[other].eraseTrailer();
            return state;
        }
        int counter = check.securityCounter();
        BootState next = state.trial(other);
        if (requested == SwapType.PERMANENT) {
            slots[state.activeSlot()].eraseTrailer();
            next = state.idle(counter, other);
        } else {
            slots[other].markStarted();
        }
        store.append(next);
        return next;
    }

    private boolean starts(int slot, BootState state) {
        return check.accepts(slots[slot], state.securityCounter());
    }

    /** The slot with the newest image that may run; the first if there is none. */
    private int newest() {
        boolean first = check.accepts(slots[0], 0);
        boolean second = check.accepts(slots[1], 0);
        if (!first || !second) {
            return second ? 1 : 0;
        }
        try {
            ImageVersion one = ImageHeader.read(slots[0].image()).version();
            ImageVersion two = ImageHeader.read(slots[1].image()).version();
            return two.compareTo(one) > 0 ? 1 : 0;
        } catch (ImageException e) {
            return 0;
        }
    }
}
