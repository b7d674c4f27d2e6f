package dev.cortado.ota.agent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.ota.bootloader.FlashArea;
import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.TrailerLayout;
import dev.cortado.ota.smp.CborReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/** A device with an agent that a client talks to, and flash with an image of 3000 bytes. */
final class AgentDevice {

    static final int SECTORS = 16;
    static final int SECTOR = 1024;

    static final int OS = 0;
    static final int IMAGE = 1;
    static final int STAT = 2;

    private static final int STATUS_SECTORS = 16;

    RamFlash flash = new RamFlash(2 * SECTORS, SECTOR, 4, true);
    SimulatedClient client;
    UpdateAgent agent;

    /** The only image that verifies. */
    byte[] accepted = new byte[0];

    int resets;

    AgentDevice() {
        powerOn(flash);
        System.arraycopy(image(1, 3000), 0, flash.bytes, 0, 3000);
    }

    /** Starts with some memory, and nothing else that it knew. */
    void powerOn(RamFlash memory) {
        flash = memory;
        client = new SimulatedClient();
        start(false);
    }

    /** Starts as a device whose bootloader decrypts. */
    void powerOnDecrypting() {
        start(true);
    }

    private void start(boolean decrypts) {
        ImageSlots slots = new ImageSlots(slot(0), 0, slot(1), new Equal(), 0, decrypts);
        agent = new UpdateAgent(slots, client, () -> resets++, 512, 4, "test board");
    }

    Slot slot(int number) {
        int bytes = SECTORS * flash.sector;
        return new Slot(new FlashArea(flash, number * bytes, bytes), STATUS_SECTORS);
    }

    /** An image with a hash TLV, as far as the agent looks at it. */
    static byte[] image(int seed, int bytes) {
        ByteBuffer image = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        byte[] noise = new byte[bytes];
        new Random(seed).nextBytes(noise);
        image.put(noise).clear();
        image.putInt(0x96f3b83d).putInt(0).putShort((short) 32).putShort((short) 0);
        image.putInt(bytes - 72).putInt(0).put((byte) 1).put((byte) 2);
        image.putShort((short) 3).putInt(seed).putInt(0);
        image.putShort(bytes - 40, (short) 0x6907).putShort(bytes - 38, (short) 40);
        image.putShort(bytes - 36, (short) 0x10).putShort(bytes - 34, (short) 32);
        return image.array();
    }

    static byte[] hash(byte[] image) {
        return Arrays.copyOfRange(image, image.length - 32, image.length);
    }

    private static byte[] name(byte[] image) {
        byte[] sha = new byte[32];
        new Random(Arrays.hashCode(image)).nextBytes(sha);
        return sha;
    }

    CborReader piece(byte[] image, int from, int to) {
        return client.ask(
                agent,
                1,
                true,
                IMAGE,
                1,
                body -> {
                    body.map(from == 0 ? 4 : 2);
                    body.text("off");
                    body.number(from);
                    body.text("data");
                    body.bytes(image, from, to - from);
                    if (from == 0) {
                        body.text("len");
                        body.number(image.length);
                        body.text("sha");
                        body.bytes(name(image), 0, 32);
                    }
                });
    }

    int offsetAfter(byte[] image, int from, int to) {
        return piece(image, from, to).number("off", -1);
    }

    void upload(byte[] image, int pieceBytes) {
        int at = 0;
        for (int i = 0; at < image.length; i++) {
            assertTrue(i < 1000, "no end");
            at = offsetAfter(image, at, Math.min(image.length, at + pieceBytes));
        }
    }

    /** The first bytes of the slot for what is received. */
    byte[] received(int length) {
        return received(1, length);
    }

    /** The first bytes of a slot. */
    byte[] received(int slot, int length) {
        int start = slot * SECTORS * flash.sector;
        return Arrays.copyOfRange(flash.bytes, start, start + length);
    }

    CborReader setState(byte[] hash, boolean confirm) {
        return client.ask(
                agent,
                1,
                true,
                IMAGE,
                0,
                body -> {
                    body.map(hash.length == 0 ? 1 : 2);
                    body.text("confirm");
                    body.truth(confirm);
                    if (hash.length > 0) {
                        body.text("hash");
                        body.bytes(hash, 0, hash.length);
                    }
                });
    }

    static int error(CborReader answer) {
        // The keys of "err" are in a map of its own; this reader has only the outer one.
        return answer.number("rc", 0);
    }

    CborReader ask(boolean write, int group, int command) {
        return client.ask(agent, 0, write, group, command, body -> body.map(0));
    }

    /** What the bootloader leaves in the primary trailer. */
    void trial() {
        TrailerLayout trailer = new TrailerLayout(SECTORS * SECTOR, flash.unit, STATUS_SECTORS, 0);
        flash.bytes[trailer.copyDone()] = 1;
        for (int i = 0; i < TrailerLayout.MAGIC_BYTES; i++) {
            flash.bytes[trailer.magic() + i] = trailer.magicByte(i);
        }
    }

    /** Accepts what equals one image. */
    private final class Equal implements ImageCheck {

        @Override
        public int verify(ImageSource image, int minimumCounter) {
            byte[] content = new byte[accepted.length];
            try {
                image.read(0, content, 0, content.length);
            } catch (ImageException e) {
                return 0;
            }
            return accepted.length > 0 && Arrays.equals(content, accepted)
                    ? ImageVerifier.ACCEPTED
                    : 0;
        }

        @Override
        public int imageBytes() {
            return accepted.length;
        }

        @Override
        public int securityCounter() {
            return 0;
        }
    }
}
