package dev.cortado.ota.bootloader;

import dev.cortado.ota.format.PayloadCipher;

/**
 * A step that decrypts what comes to the primary slot, and encrypts again what came encrypted and
 * goes to the secondary slot. What is moved inside of the primary slot, or to scratch, stays as it
 * is.
 *
 * <p>Keys are only in RAM: at each start they are opened anew from the TLVs of both images,
 * wherever these are by then.
 */
final class DecryptingStep extends CopyStep {

    private final FlashArea primary;
    private final FlashArea secondary;
    private final PayloadCipher incoming;
    private final PayloadCipher outgoing;
    private final CopyStep earlier;

    DecryptingStep(Slot primary, Slot secondary, PayloadCipher incoming, PayloadCipher outgoing) {
        super(primary);
        this.primary = primary.area();
        this.secondary = secondary.area();
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.earlier = new CopyStep(primary);
    }

    @Override
    void begin(CopyPlan plan, BootState state) {
        // If a key does not open, which was found to before, flash did not keep what it had. Its
        // payload becomes zeros: it is then refused, and neither slot has what it must not have.
        incoming.open(new MovedImage(plan, state, secondary, state.secondaryBytes(), earlier));
        outgoing.open(new MovedImage(plan, state, primary, state.primaryBytes(), earlier));
    }

    @Override
    void change(int offset, byte[] buffer, int length) {
        if (target() == secondary) {
            outgoing.apply(offset, buffer, 0, length);
        } else if (target() == primary && source() != primary) {
            incoming.apply(offset, buffer, 0, length);
        }
    }

    @Override
    void end() {
        incoming.close();
        outgoing.close();
    }
}
