package dev.cortado.ota.agent;

import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.SwapType;
import dev.cortado.ota.format.TlvIterator;
import dev.cortado.ota.format.TlvType;

/**
 * The slot that runs and the other one, as an application sees them.
 *
 * <p>The image of the other slot is verified once, when it is asked for, and again when it is asked
 * to start. Not for interrupts.
 */
public final class ImageSlots {

    private static final int HASH_BYTES = 32;

    private final Slot running;
    private final Slot other;
    private final int runningNumber;
    private final ImageCheck check;
    private final int minimumCounter;
    private final ImageReceiver receiver;
    private final boolean takesEncrypted;

    /** Volatile, so that each comparison reads it anew. */
    private volatile int verdict;

    private boolean verified;

    /** The slots of a device whose bootloader takes no encrypted images. */
    public ImageSlots(
            Slot running, int runningNumber, Slot other, ImageCheck check, int minimumCounter) {
        this(running, runningNumber, other, check, minimumCounter, false);
    }

    /**
     * The slots of a device.
     *
     * @param running the slot whose image runs
     * @param runningNumber its number, 0 or 1
     * @param check the check that the bootloader makes
     * @param minimumCounter the least security counter that the bootloader takes, unsigned
     * @param takesEncrypted whether the bootloader has a key for encrypted images
     */
    public ImageSlots(
            Slot running,
            int runningNumber,
            Slot other,
            ImageCheck check,
            int minimumCounter,
            boolean takesEncrypted) {
        this.takesEncrypted = takesEncrypted;
        this.running = running;
        this.runningNumber = runningNumber;
        this.other = other;
        this.check = check;
        this.minimumCounter = minimumCounter;
        this.receiver = new ImageReceiver(other);
    }

    /** Whether an encrypted image can be asked to start. */
    public boolean takesEncrypted() {
        return takesEncrypted;
    }

    /** The number of the slot that runs, 0 or 1. */
    public int runningNumber() {
        return runningNumber;
    }

    /** The slot whose image runs. */
    public Slot running() {
        return running;
    }

    /** The slot that takes the next image. */
    public Slot other() {
        return other;
    }

    /** What receives images into the other slot; whoever uses it calls {@link #changed}. */
    public ImageReceiver receiver() {
        return receiver;
    }

    /** The other slot has other content than before. */
    public void changed() {
        verified = false;
        verdict = 0;
    }

    /** Whether the image that runs goes away at the next start unless it is confirmed. */
    public boolean onTrial() {
        return running.isOnTrial();
    }

    /** What the other slot's trailer asks for. */
    public SwapType requested() {
        return other.requested();
    }

    /** Whether the image in the other slot may be started: it is whole, signed, and for here. */
    public boolean otherStarts() {
        if (!verified) {
            verify();
        }
        return verdict == ImageVerifier.ACCEPTED;
    }

    /**
     * Asks the bootloader to start the image of the other slot, after verifying it once more.
     *
     * @return false if the image may not start; then nothing is asked
     * @throws FlashException if flash fails
     */
    public boolean request(boolean permanent) throws FlashException {
        verify();
        if (verdict != ImageVerifier.ACCEPTED || ~verdict != ~ImageVerifier.ACCEPTED) {
            return false;
        }
        receiver.request(permanent);
        return true;
    }

    /**
     * Keeps the image that runs.
     *
     * @throws FlashException if flash fails
     */
    public void confirm() throws FlashException {
        if (running.isOnTrial()) {
            running.confirm();
        }
    }

    /** The version in a slot's header; throws if there is none. */
    static ImageVersion version(Slot slot) throws ImageException {
        return ImageLayout.read(slot.image()).header().version();
    }

    /**
     * Reads the hash that an image names in its TLVs.
     *
     * @return false if there is no image or no hash
     */
    static boolean readHash(Slot slot, byte[] hash) {
        try {
            TlvIterator tlv = new TlvIterator(slot.image(), ImageLayout.read(slot.image()));
            while (tlv.next()) {
                if (tlv.type() == TlvType.SHA256 && tlv.length() == HASH_BYTES) {
                    tlv.readExactly(hash);
                    return true;
                }
            }
            return false;
        } catch (ImageException e) {
            return false;
        }
    }

    private void verify() {
        verdict = 0;
        verdict = check.verify(other.image(), minimumCounter);
        verified = true;
    }
}
