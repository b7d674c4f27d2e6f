package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.ReferenceLayout;
import dev.cortado.abi.Unchecked;

/**
 * Soft, weak and phantom references: those met while marking, and those cleared but not yet taken.
 *
 * <p>A reference whose referent is in the heap and must not be kept by it is put on the list of
 * discovered ones, linked by its discovered field, the last one to itself. After marking, those
 * with an unmarked referent are cleared and go to the list of pending ones. A pending reference
 * that dies itself is never enqueued (java.lang.ref, "Notification"). Cost: linear in the
 * references met and pending.
 */
@Unchecked
final class References {
    private static final int REFERENT_BIT =
            1 << ((ReferenceLayout.REFERENT - ObjectLayout.FIRST_FIELD) >> 2);
    private static final int DISCOVERED_BIT =
            1 << ((ReferenceLayout.DISCOVERED - ObjectLayout.FIRST_FIELD) >> 2);

    private final HeapSpace space;
    private boolean keepSoftReferents;
    private Address discovered;
    private Address pending;

    References(HeapSpace space) {
        this.space = space;
    }

    void begin(boolean keepSoft) {
        keepSoftReferents = keepSoft;
        discovered = Address.zero();
        if (pending == null) {
            pending = Address.zero();
        }
    }

    /** The fields of {@code map} of a reference object that the marker must follow. */
    int strongFields(Address reference, Address descriptor, int map) {
        int followed = map & ~DISCOVERED_BIT;
        if (!space.contains(reference.loadAddress(ReferenceLayout.REFERENT))
                || keepSoftReferents
                        && ObjectShape.kind(descriptor)
                                == ClassDescriptorLayout.KIND_SOFT_REFERENCE_OBJECT) {
            return followed;
        }
        if (reference.loadAddress(ReferenceLayout.DISCOVERED).isZero()) {
            reference.storeAddress(
                    ReferenceLayout.DISCOVERED, discovered.isZero() ? reference : discovered);
            discovered = reference;
        }
        return followed & ~REFERENT_BIT;
    }

    /** After marking: clears the references to what died. */
    void clearDead() {
        dropDeadPending();
        Address reference = discovered;
        while (!reference.isZero()) {
            Address next = reference.loadAddress(ReferenceLayout.DISCOVERED);
            reference.storeAddress(ReferenceLayout.DISCOVERED, Address.zero());
            if (!GranuleBits.isSet(
                    space.markBits(), reference.loadAddress(ReferenceLayout.REFERENT))) {
                reference.storeAddress(ReferenceLayout.REFERENT, Address.zero());
                reference.storeAddress(ReferenceLayout.DISCOVERED, pending);
                pending = reference;
            }
            reference = next.isSame(reference) ? Address.zero() : next;
        }
    }

    /** Before objects move: the list goes on where they will be. */
    void update(Updater updater) {
        pending = updater.moved(pending);
    }

    /** Whether a cleared reference waits to be taken. */
    boolean hasPending() {
        return pending != null && !pending.isZero();
    }

    /** Takes a cleared reference that nobody has taken yet; may be null. */
    Address takePending() {
        Address taken = pending == null ? Address.zero() : pending;
        if (!taken.isZero()) {
            pending = taken.loadAddress(ReferenceLayout.DISCOVERED);
            taken.storeAddress(ReferenceLayout.DISCOVERED, Address.zero());
        }
        return taken;
    }

    private void dropDeadPending() {
        Address live = Address.zero();
        Address reference = pending;
        while (!reference.isZero()) {
            Address next = reference.loadAddress(ReferenceLayout.DISCOVERED);
            if (!space.contains(reference) || GranuleBits.isSet(space.markBits(), reference)) {
                reference.storeAddress(ReferenceLayout.DISCOVERED, live);
                live = reference;
            }
            reference = next;
        }
        pending = live;
    }
}
