package dev.cortado.ota.bootloader;

import dev.cortado.ota.format.PayloadCipher;
import dev.cortado.ota.format.SwapType;

/**
 * The bootloader of devices whose images run in the primary slot.
 *
 * <p>The state's phase alone says what is under way; trailers are the application's interface.
 * Copying is recorded by status entries in the primary slot's trailer, which was erased before the
 * phase became {@link BootPhase#COPYING}. docs/OTA.md goes through all of it.
 */
public final class SwapBootloader implements Bootloader {

    private final Slot primary;
    private final Slot secondary;
    private final CopyPlan plan;
    private final StateStore store;
    private final SlotCheck check;
    private final byte[] buffer;
    private final CopyStep step;

    private int oldBytes;
    private int newBytes;

    private SwapBootloader(
            Slot primary,
            Slot secondary,
            CopyPlan plan,
            StateStore store,
            SlotCheck check,
            byte[] buffer,
            CopyStep step) {
        this.primary = primary;
        this.secondary = secondary;
        this.plan = plan;
        this.store = store;
        this.check = check;
        this.buffer = buffer;
        this.step = step;
    }

    /**
     * A bootloader for slots whose sectors all have one size.
     *
     * @param buffer what is copied at once, a multiple of 32 bytes
     */
    public static SwapBootloader usingMove(
            Slot primary, Slot secondary, StateStore store, ImageCheck check, byte[] buffer) {
        return of(primary, secondary, new MovePlan(primary, secondary), store, check, buffer);
    }

    /** A bootloader for slots with sectors of any sizes, and a scratch area for the largest. */
    public static SwapBootloader usingScratch(
            Slot primary,
            Slot secondary,
            FlashArea scratch,
            StateStore store,
            ImageCheck check,
            byte[] buffer) {
        CopyPlan plan = new ScratchPlan(primary, secondary, scratch);
        return of(primary, secondary, plan, store, check, buffer);
    }

    /** A bootloader that copies the secondary image over the primary one, always for good. */
    public static SwapBootloader overwriting(
            Slot primary, Slot secondary, StateStore store, ImageCheck check, byte[] buffer) {
        return of(primary, secondary, new OverwritePlan(primary, secondary), store, check, buffer);
    }

    private static SwapBootloader of(
            Slot primary,
            Slot secondary,
            CopyPlan plan,
            StateStore store,
            ImageCheck check,
            byte[] buffer) {
        return new SwapBootloader(
                primary,
                secondary,
                plan,
                store,
                new SlotCheck(check, store),
                buffer,
                new CopyStep(primary));
    }

    /**
     * The same bootloader, but images are decrypted on their way to the primary slot, and encrypted
     * again on their way back.
     *
     * <p>Its check is to decrypt as well ({@link DecryptingCheck}).
     *
     * @param incoming for the image that comes to the primary slot
     * @param outgoing for the one that goes to the secondary slot
     */
    public SwapBootloader decrypting(PayloadCipher incoming, PayloadCipher outgoing) {
        CopyStep decrypting = new DecryptingStep(primary, secondary, incoming, outgoing);
        return new SwapBootloader(primary, secondary, plan, store, check, buffer, decrypting);
    }

    /** The largest image that can be updated. */
    public int capacity() {
        return plan.capacity();
    }

    @Override
    public BootDecision boot() throws FlashException {
        BootState found = store.load();
        BootState state = resume(found);
        if (found.phase() == BootPhase.TRIAL) {
            state = endTrial(state);
        }
        if (state.phase() == BootPhase.IDLE) {
            state = serveRequest(state);
        }
        if (primaryStarts(state)) {
            return new BootDecision(0, state);
        }
        if (state.phase() == BootPhase.TRIAL) {
            state = revert(state);
            if (primaryStarts(state)) {
                return new BootDecision(0, state);
            }
        }
        return new BootDecision(BootDecision.NOTHING, state);
    }

    /** Completes what was interrupted. */
    private BootState resume(BootState found) throws FlashException {
        BootState state = found;
        if (state.phase() == BootPhase.COPYING) {
            // A record or an entry that power left half written may read differently next time; so
            // nothing is done on the strength of it before it was written again.
            state = state.withStepsDone(stepsDone(state));
            store.append(state);
            return finish(copy(state));
        }
        if (state.phase() == BootPhase.FINISHING) {
            store.append(state);
            return finish(state);
        }
        return state;
    }

    /** Confirms the image on trial or goes back; goes nowhere if there is nothing to go back to. */
    private BootState endTrial(BootState state) throws FlashException {
        if (primary.isConfirmed() && primaryStarts(state)) {
            BootState confirmed = state.idle(check.securityCounter(), 0);
            store.append(confirmed);
            return confirmed;
        }
        SwapType requested = secondary.requested();
        return requested == SwapType.NONE ? revert(state) : serve(state, requested);
    }

    private BootState revert(BootState state) throws FlashException {
        return secondaryFits(state) ? swap(state, SwapType.REVERT) : state;
    }

    private BootState serveRequest(BootState state) throws FlashException {
        SwapType requested = secondary.requested();
        return requested == SwapType.NONE ? state : serve(state, requested);
    }

    private BootState serve(BootState state, SwapType requested) throws FlashException {
        if (!secondaryFits(state)) {
            secondary.eraseTrailer();
            return state;
        }
        return swap(state, requested);
    }

    /**
     * Whether the secondary image may run, and both images have room where they are to go; the
     * secondary image is verified last.
     */
    private boolean secondaryFits(BootState state) {
        oldBytes = plan.keepsOld() && primaryStarts(state) ? check.imageBytes() : 0;
        if (!check.accepts(secondary, state.securityCounter())) {
            return false;
        }
        newBytes = check.imageBytes();
        return Math.max(oldBytes, newBytes) <= plan.capacity();
    }

    /** Swaps what was found to fit. */
    private BootState swap(BootState state, SwapType requested) throws FlashException {
        SwapType kind = plan.keepsOld() ? requested : SwapType.PERMANENT;
        BootState copying = state.copying(kind, oldBytes, newBytes);
        // The entries must be blank before the phase says that they count.
        primary.eraseTrailer();
        primary.writeTrailer(kind, swapBytes(copying), false);
        store.append(copying);
        return finish(copy(copying));
    }

    private BootState copy(BootState state) throws FlashException {
        int steps = plan.steps(state.primaryBytes(), state.secondaryBytes());
        step.begin(plan, state);
        for (int i = state.stepsDone(); i < steps; i++) {
            plan.step(i, state.primaryBytes(), state.secondaryBytes(), step);
            step.perform(buffer);
        }
        step.end();
        BootState finishing = state.inPhase(BootPhase.FINISHING);
        // From here on the entries no longer count, and the trailer may be erased.
        store.append(finishing);
        return finishing;
    }

    private BootState finish(BootState state) throws FlashException {
        secondary.eraseTrailer();
        primary.eraseTrailer();
        primary.writeTrailer(state.kind(), swapBytes(state), true);
        BootState next = state.trial(0);
        if (state.kind() == SwapType.PERMANENT) {
            boolean starts = primaryStarts(state);
            next = state.idle(starts ? check.securityCounter() : 0, 0);
        } else if (state.kind() == SwapType.REVERT) {
            next = state.idle(0, 0);
        }
        store.append(next);
        return next;
    }

    /** The steps that are complete: up to the last one whose entry has any bit written. */
    private int stepsDone(BootState state) {
        int steps = plan.steps(state.primaryBytes(), state.secondaryBytes());
        for (int i = steps; i > state.stepsDone(); i--) {
            plan.step(i - 1, state.primaryBytes(), state.secondaryBytes(), step);
            if (step.recorded()) {
                return i;
            }
        }
        return state.stepsDone();
    }

    private boolean primaryStarts(BootState state) {
        return check.accepts(primary, state.securityCounter());
    }

    private static int swapBytes(BootState state) {
        return Math.max(state.primaryBytes(), state.secondaryBytes());
    }
}
