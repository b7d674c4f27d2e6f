package dev.cortado.ota.sim;

import dev.cortado.ota.agent.ImageReceiver;
import dev.cortado.ota.agent.PatchReceiver;
import dev.cortado.ota.bootloader.BootDecision;
import dev.cortado.ota.bootloader.BootPhase;
import dev.cortado.ota.bootloader.BootState;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.bootloader.StateStore;
import dev.cortado.ota.delta.PatchDecoder;
import dev.cortado.ota.delta.PatchException;
import dev.cortado.ota.format.SwapType;
import java.util.Arrays;
import java.util.Set;

/** A device: flash, the bootloader, and an application that updates it as MCUboot's clients do. */
final class Device {

    private static final int MOST_STARTS = 8;
    private static final int PIECE_BYTES = 160;

    private final UpdateLayout layout;
    private final ImageSet images;
    private final KnownImages check;
    private final BootloaderMaker maker;
    private final FlashModel flash;

    private Device(
            UpdateLayout layout,
            ImageSet images,
            KnownImages check,
            BootloaderMaker maker,
            FlashModel flash) {
        this.layout = layout;
        this.images = images;
        this.check = check;
        this.maker = maker;
        this.flash = flash;
    }

    /** A device as it leaves the factory: the old image in the primary slot, its counter stored. */
    static Device fresh(
            UpdateLayout layout, ImageSet images, KnownImages check, BootloaderMaker maker)
            throws FlashException {
        FlashModel flash = new FlashModel(layout.geometry());
        StateStore store = layout.store(flash);
        store.load();
        store.append(
                new BootState(BootPhase.IDLE, SwapType.NONE, ImageSet.OLD_COUNTER, 0, 0, 0, 0));
        Device device = new Device(layout, images, check, maker, flash);
        device.write(0, images.old().running(), images.old().running().length);
        return device;
    }

    /** The same device with other flash. */
    Device with(FlashModel other) {
        return new Device(layout, images, check, maker, other);
    }

    FlashModel flash() {
        return flash;
    }

    ImageSet images() {
        return images;
    }

    /** Starts, and checks that what starts is one of the images that may. */
    Started boot(Set<String> allowed) throws FlashException {
        requireNoClearText();
        BootDecision decision = images.withKey(maker.make(layout, flash, check)).boot();
        requireNoClearText();
        if (!decision.starts()) {
            throw new ClaimException("nothing starts; state " + decision.state());
        }
        for (SimImage image : images.all()) {
            if (check.holds(layout.slot(decision.slot(), flash).image(), image)) {
                if (!allowed.contains(image.name())) {
                    throw new ClaimException("starts " + image.name() + ", not one of " + allowed);
                }
                return new Started(image, decision.slot(), decision.state());
            }
        }
        throw new ClaimException("what starts is not whole; state " + decision.state());
    }

    private void requireNoClearText() {
        images.clearText().requireNone(flash, layout.secondaryStart(), layout.waitingBytes());
    }

    /** Puts an image where the next update comes from, as an application does. */
    void upload(SimImage image) throws FlashException {
        write(updateSlot(), image.bytes(), image.bytes().length);
    }

    /** Begins to do so. */
    void uploadPart(SimImage image) throws FlashException {
        write(updateSlot(), image.bytes(), image.bytes().length / 2);
    }

    /** Receives an image as the update agent does, in pieces that overtake each other. */
    void receive(SimImage image) throws FlashException {
        ImageReceiver receiver = new ImageReceiver(layout.slot(updateSlot(), flash));
        byte[] bytes = image.bytes();
        receiver.begin(bytes.length, name(image));
        for (int i = 0; !receiver.isComplete(); i++) {
            int at = receiver.next();
            if (i % 3 == 0 && at + 2 * PIECE_BYTES <= bytes.length) {
                at += PIECE_BYTES;
            }
            int count = Math.min(PIECE_BYTES, bytes.length - at);
            if (!receiver.accept(at, bytes, at, count)) {
                throw new ClaimException("flash does not take byte " + at);
            }
        }
        requestReceived(receiver, image);
    }

    /** Receives a patch for the old image as the update agent does. */
    void receivePatch(SimImage image) throws FlashException {
        ImageReceiver receiver = new ImageReceiver(layout.slot(updateSlot(), flash));
        Slot running = layout.slot(runningSlot(), flash);
        int capacity = layout.slot(updateSlot(), flash).imageCapacity();
        PatchDecoder decoder =
                new PatchDecoder(running.image(), new PatchReceiver(running, receiver, capacity));
        byte[] patch = images.patch();
        try {
            for (int at = 0; at < patch.length; at += PIECE_BYTES) {
                decoder.feed(patch, at, Math.min(PIECE_BYTES, patch.length - at));
            }
        } catch (PatchException e) {
            throw new ClaimException("the patch is not applied: " + e.fault());
        }
        requestReceived(receiver, image);
    }

    private void requestReceived(ImageReceiver receiver, SimImage image) throws FlashException {
        if (!receiver.isComplete()
                || !check.holds(layout.slot(updateSlot(), flash).image(), image)) {
            throw new ClaimException("what was received is not " + image.name());
        }
        receiver.request(true);
    }

    private static byte[] name(SimImage image) {
        byte[] name = new byte[ImageReceiver.DIGEST_BYTES];
        System.arraycopy(image.bytes(), image.bytes().length - name.length, name, 0, name.length);
        return name;
    }

    void request(boolean permanent) throws FlashException {
        layout.slot(updateSlot(), flash).request(permanent);
    }

    void confirm() throws FlashException {
        layout.slot(runningSlot(), flash).confirm();
    }

    /**
     * Starts until nothing changes any more.
     *
     * @param confirming whether an image on trial confirms itself
     */
    void settle(Set<String> allowed, boolean confirming) throws FlashException {
        for (int i = 0; i < MOST_STARTS; i++) {
            int before = flash.operations();
            Started started = boot(allowed);
            boolean onTrial = started.state().phase() == BootPhase.TRIAL;
            if (flash.operations() == before) {
                return;
            }
            if (confirming && onTrial) {
                confirmOnce();
            }
        }
        throw new ClaimException("still changing after " + MOST_STARTS + " starts");
    }

    /** Updates to the next image without a cut, which must work from any state. */
    void finishUpdate() throws FlashException {
        Started running = boot(all());
        if (running.state().phase() == BootPhase.TRIAL) {
            confirmOnce();
            boot(Set.of(running.image().name()));
        }
        upload(images.next());
        request(false);
        boot(Set.of(images.next().name()));
        confirmOnce();
        Started last = boot(Set.of(images.next().name()));
        if (last.state().phase() != BootPhase.IDLE
                || last.state().securityCounter() != ImageSet.NEXT_COUNTER) {
            throw new ClaimException("the update after it ends in " + last.state());
        }
        int before = flash.operations();
        boot(Set.of(images.next().name()));
        if (flash.operations() != before) {
            throw new ClaimException("the update after it does not come to rest");
        }
    }

    Set<String> all() {
        return Set.of(
                images.old().name(),
                images.fresh().name(),
                images.similar().name(),
                images.next().name(),
                images.smaller().name(),
                images.largest().name());
    }

    private void confirmOnce() throws FlashException {
        Slot slot = layout.slot(runningSlot(), flash);
        if (!slot.isConfirmed()) {
            slot.confirm();
        }
    }

    private void write(int slot, byte[] image, int bytes) throws FlashException {
        Slot target = layout.slot(slot, flash);
        target.area().erase(0, target.area().bytes());
        byte[] padded = new byte[bytes + 31 & -32];
        Arrays.fill(padded, (byte) 0xff);
        System.arraycopy(image, 0, padded, 0, bytes);
        int chunk = layout.bufferBytes();
        for (int at = 0; at < padded.length; at += chunk) {
            flash.program(
                    target.area().start() + at, padded, at, Math.min(chunk, padded.length - at));
        }
    }

    /** The slot whose image runs, as the application knows from where it was linked. */
    private int runningSlot() {
        return layout.method() == UpdateMethod.DIRECT ? layout.store(flash).load().activeSlot() : 0;
    }

    private int updateSlot() {
        return 1 - runningSlot();
    }

    /** What a start led to. */
    record Started(SimImage image, int slot, BootState state) {}
}
