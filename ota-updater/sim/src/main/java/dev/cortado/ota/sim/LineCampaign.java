package dev.cortado.ota.sim;

import dev.cortado.ota.agent.ImageReceiver;
import dev.cortado.ota.agent.ImageSlots;
import dev.cortado.ota.agent.UpdateAgent;
import dev.cortado.ota.bootloader.Flash;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.delta.PatchDecoder;
import dev.cortado.ota.delta.PatchException;
import dev.cortado.ota.delta.PatchFault;
import dev.cortado.ota.delta.PatchHeader;
import dev.cortado.ota.delta.PatchSink;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.SwapType;
import dev.cortado.ota.smp.ByteStream;
import dev.cortado.ota.smp.CborWriter;
import dev.cortado.ota.smp.FrameWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Gives mutated patches to a decoder, and mutated SMP messages and lines to an update agent.
 *
 * <p>An input fails the campaign if anything but a refusal comes out, if something outside of the
 * old image is read or outside of the new one written, or if an image is asked to start that is not
 * one of the signed ones.
 */
public final class LineCampaign {

    private static final int LINE_BYTES = 512;
    private static final int IMAGE = 1;

    private final SplittableRandom random;
    private final UpdateLayout layout = LayoutCatalog.all().getFirst();
    private final ImageSet images;
    private final KnownImages check;
    private final Line line = new Line();
    private UpdateAgent agent;
    private Flash flash;

    /** A campaign whose images and mutations are the seed's. */
    public LineCampaign(long seed) {
        this.random = new SplittableRandom(seed);
        this.images = new ImageSet(layout, seed);
        this.check = new KnownImages(images);
    }

    /**
     * Tries inputs, half of them patches.
     *
     * @return what failed; empty if nothing did
     */
    public String run(long inputs) {
        for (long i = 0; i < inputs; i++) {
            try {
                if (i % 4096 == 0) {
                    powerOn();
                }
                if (i % 2 == 0) {
                    patch();
                } else {
                    message();
                }
            } catch (FlashException | RuntimeException e) {
                return "input %d: %s".formatted(i, e);
            }
        }
        return "";
    }

    private void powerOn() throws FlashException {
        Device device = Device.fresh(layout, images, check, UpdateLayout::bootloader);
        Slot other = layout.slot(1, device.flash());
        int from = other.area().start();
        flash = new GuardedFlash(device.flash(), from, from + other.area().bytes());
        ImageSlots slots =
                new ImageSlots(layout.slot(0, flash), 0, layout.slot(1, flash), check, 0);
        agent = new UpdateAgent(slots, line, () -> {}, LINE_BYTES, 1, "campaign");
    }

    private void patch() {
        byte[] patch = mutated(images.patch());
        Output output = new Output();
        PatchDecoder decoder = new PatchDecoder(new GuardedSource(images.old().bytes()), output);
        try {
            int piece = 1 + random.nextInt(LINE_BYTES);
            for (int at = 0; at < patch.length; at += piece) {
                decoder.feed(patch, at, Math.min(piece, patch.length - at));
            }
        } catch (PatchException refused) {
            return;
        }
        if (!decoder.isDone() || Arrays.equals(output.image, images.similar().bytes())) {
            return;
        }
        if (check.verify(new ArraySource(output.image), 0) == ImageVerifier.ACCEPTED) {
            throw new ClaimException("a mutated patch made another image that is accepted");
        }
    }

    private void message() {
        byte[] message = new byte[LINE_BYTES + 2];
        int length = request(message);
        if (random.nextInt(4) != 0) {
            byte[] changed = mutated(Arrays.copyOf(message, length));
            length = Math.min(changed.length, LINE_BYTES);
            System.arraycopy(changed, 0, message, 0, length);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FrameWriter(
                        new ByteStream() {
                            @Override
                            public int read(byte[] buffer, int index, int count) {
                                return 0;
                            }

                            @Override
                            public void write(byte[] bytes, int index, int count) {
                                out.write(bytes, index, count);
                            }
                        })
                .send(message, length);
        byte[] sent = random.nextInt(4) == 0 ? mutated(out.toByteArray()) : out.toByteArray();
        line.input = new ByteArrayInputStream(sent);
        while (agent.poll()) {
            continue;
        }
        Slot other = layout.slot(1, flash);
        if (other.requested() != SwapType.NONE
                && check.verify(other.image(), 0) != ImageVerifier.ACCEPTED) {
            throw new ClaimException("an image is asked to start that is not accepted");
        }
    }

    /** A request of the image group, as a client sends it. */
    private int request(byte[] message) {
        CborWriter body = new CborWriter(message, LINE_BYTES);
        body.begin(8);
        boolean patching = random.nextBoolean();
        byte[] file = patching ? images.patch() : images.similar().bytes();
        int command = random.nextInt(16) == 0 ? random.nextInt(7) : 1;
        if (command == 1) {
            int at = random.nextInt(3) == 0 ? 0 : random.nextInt(file.length / 32) * 32;
            int count = Math.min(file.length - at, 320);
            body.map(at == 0 ? 4 : 2);
            body.text("off");
            body.number(at);
            body.text("data");
            body.bytes(file, at, count);
            if (at == 0) {
                body.text("len");
                body.number(file.length);
                body.text("sha");
                body.bytes(file, file.length - 32, ImageReceiver.DIGEST_BYTES);
            }
        } else {
            body.map(1);
            body.text("confirm");
            body.truth(random.nextBoolean());
        }
        message[0] = (byte) (random.nextInt(2) << 3 | (random.nextInt(8) == 0 ? 0 : 2));
        message[2] = (byte) (body.position() - 8 >> 8);
        message[3] = (byte) (body.position() - 8);
        message[5] = (byte) (random.nextInt(8) == 0 ? random.nextInt(3) : IMAGE);
        message[7] = (byte) command;
        return body.position();
    }

    private byte[] mutated(byte[] bytes) {
        byte[] result = bytes.clone();
        switch (random.nextInt(8)) {
            case 0 -> result = Arrays.copyOf(result, random.nextInt(result.length + 1));
            case 1 -> result = Arrays.copyOf(result, result.length + 1 + random.nextInt(40));
            default -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    int at = random.nextInt(random.nextBoolean() ? result.length : 100);
                    int place = at % result.length;
                    result[place] =
                            random.nextBoolean()
                                    ? (byte) (result[place] ^ 1 << random.nextInt(8))
                                    : (byte) random.nextInt();
                }
            }
        }
        return result;
    }

    /** What a client sends; answers go nowhere. */
    private static final class Line implements ByteStream {

        private ByteArrayInputStream input = new ByteArrayInputStream(new byte[0]);

        @Override
        public int read(byte[] buffer, int index, int length) {
            return Math.max(0, input.read(buffer, index, length));
        }

        @Override
        public void write(byte[] bytes, int index, int length) {}
    }

    /** A new image in memory, which takes only what was announced, in order. */
    private static final class Output implements PatchSink {

        private byte[] image = {};
        private int next;

        @Override
        public void begin(PatchHeader header) throws PatchException {
            if (header.targetBytes() > 1 << 20) {
                throw new PatchException(PatchFault.TOO_LARGE);
            }
            image = new byte[header.targetBytes()];
        }

        @Override
        public void write(int offset, byte[] bytes, int length) {
            if (offset != next || length > image.length - offset) {
                throw new ClaimException("written at " + offset + " instead of " + next);
            }
            System.arraycopy(bytes, 0, image, offset, length);
            next += length;
        }
    }

    private record GuardedSource(byte[] bytes) implements ImageSource {

        @Override
        public int size() {
            return bytes.length;
        }

        @Override
        public void read(int offset, byte[] buffer, int index, int length) {
            if (offset < 0 || length < 0 || offset > bytes.length - length) {
                throw new ClaimException("read of " + length + " bytes at " + offset);
            }
            System.arraycopy(bytes, offset, buffer, index, length);
        }
    }

    /** Flash that may be changed in one slot only. */
    private static final class GuardedFlash extends ForwardingFlash {
        private final int from;
        private final int to;

        GuardedFlash(Flash flash, int from, int to) {
            super(flash);
            this.from = from;
            this.to = to;
        }

        @Override
        public void program(int offset, byte[] buffer, int index, int length)
                throws FlashException {
            guard(offset, length);
            super.program(offset, buffer, index, length);
        }

        @Override
        public void erase(int offset) throws FlashException {
            guard(offset, 1);
            super.erase(offset);
        }

        private void guard(int offset, int length) {
            if (offset < from || offset > to - length) {
                throw new ClaimException("writes " + length + " bytes at " + offset);
            }
        }
    }
}
