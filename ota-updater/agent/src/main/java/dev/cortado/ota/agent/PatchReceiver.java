package dev.cortado.ota.agent;

import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.delta.PatchException;
import dev.cortado.ota.delta.PatchFault;
import dev.cortado.ota.delta.PatchHeader;
import dev.cortado.ota.delta.PatchSink;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageLayout;

/** Puts the image that a patch makes into a slot, if the patch is for the image that runs. */
public final class PatchReceiver implements PatchSink {

    private static final int HASH_BYTES = 32;

    private final Slot running;
    private final ImageReceiver receiver;
    private final int capacity;
    private final byte[] hash = new byte[HASH_BYTES];

    /** A receiver into a slot that takes images of so many bytes at most. */
    public PatchReceiver(Slot running, ImageReceiver receiver, int capacity) {
        this.running = running;
        this.receiver = receiver;
        this.capacity = capacity;
    }

    @Override
    public void begin(PatchHeader header) throws PatchException {
        if (!isBase(header)) {
            throw new PatchException(PatchFault.OTHER_BASE);
        }
        if (header.targetBytes() > capacity) {
            throw new PatchException(PatchFault.TOO_LARGE);
        }
        try {
            receiver.begin(header.targetBytes(), header.targetHash());
        } catch (FlashException e) {
            throw new PatchException(PatchFault.WRITE_FAILED);
        }
    }

    @Override
    public void write(int offset, byte[] bytes, int count) throws PatchException {
        try {
            if (!receiver.accept(offset, bytes, 0, count)) {
                throw new PatchException(PatchFault.WRITE_FAILED);
            }
        } catch (FlashException e) {
            throw new PatchException(PatchFault.WRITE_FAILED);
        }
    }

    /** Whether a patch was made for the image that runs, whose hash the bootloader has compared. */
    private boolean isBase(PatchHeader header) {
        if (!ImageSlots.readHash(running, hash)) {
            return false;
        }
        int differing = 0;
        for (int i = 0; i < HASH_BYTES; i++) {
            differing |= hash[i] ^ header.baseHash()[i];
        }
        try {
            ImageLayout layout = ImageLayout.read(running.image());
            return differing == 0 && layout.plainTlv() == header.baseBytes();
        } catch (ImageException e) {
            return false;
        }
    }
}
