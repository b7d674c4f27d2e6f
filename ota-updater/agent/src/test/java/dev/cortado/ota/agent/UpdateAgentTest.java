package dev.cortado.ota.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.ota.bootloader.FlashArea;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.delta.make.PatchMaker;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.SwapType;
import dev.cortado.ota.smp.CborReader;
import dev.cortado.ota.smp.CborWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdateAgentTest {

    private static final int SECTORS = 16;
    private static final int SECTOR = 1024;
    private static final int STATUS_SECTORS = 16;
    private static final int OS = 0;
    private static final int IMAGE = 1;
    private static final int STAT = 2;

    private RamFlash flash;
    private SimulatedClient client;
    private UpdateAgent agent;
    private byte[] accepted = new byte[0];
    private int resets;

    @BeforeEach
    void powerOn() {
        powerOn(new RamFlash(2 * SECTORS, SECTOR, 4, true));
        System.arraycopy(image(1, 3000), 0, flash.bytes, 0, 3000);
    }

    private void powerOn(RamFlash memory) {
        flash = memory;
        client = new SimulatedClient();
        ImageSlots slots = new ImageSlots(slot(0), 0, slot(1), new Equal(), 0);
        agent = new UpdateAgent(slots, client, () -> resets++, 512, 4, "test board");
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

    private Slot slot(int number) {
        int bytes = SECTORS * flash.sector;
        return new Slot(new FlashArea(flash, number * bytes, bytes), STATUS_SECTORS);
    }

    /** An image with a hash TLV, as far as the agent looks at it. */
    private static byte[] image(int seed, int bytes) {
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

    private static byte[] hash(byte[] image) {
        return Arrays.copyOfRange(image, image.length - 32, image.length);
    }

    private static byte[] name(byte[] image) {
        byte[] sha = new byte[32];
        new Random(Arrays.hashCode(image)).nextBytes(sha);
        return sha;
    }

    private CborReader piece(byte[] image, int from, int to) {
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

    private int offsetAfter(byte[] image, int from, int to) {
        return piece(image, from, to).number("off", -1);
    }

    private void upload(byte[] image, int pieceBytes) {
        int at = 0;
        for (int i = 0; at < image.length; i++) {
            assertTrue(i < 1000, "no end");
            at = offsetAfter(image, at, Math.min(image.length, at + pieceBytes));
        }
    }

    private byte[] received(int length) {
        int start = SECTORS * flash.sector;
        return Arrays.copyOfRange(flash.bytes, start, start + length);
    }

    private CborReader setState(byte[] hash, boolean confirm) {
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

    private int error(CborReader answer) {
        // The keys of "err" are in a map of its own; this test's reader has only the outer one.
        return answer.number("rc", 0);
    }

    private CborReader ask(boolean write, int group, int command) {
        return client.ask(agent, 0, write, group, command, body -> body.map(0));
    }

    @Test
    void imageIsReceivedVerifiedAndRequested() {
        accepted = image(2, 9001);
        for (int pieceBytes : new int[] {33, 400, 435}) {
            upload(accepted, pieceBytes);
            assertArrayEquals(accepted, received(accepted.length));
            setState(hash(accepted), false);
            assertEquals(SwapType.TEST, slot(1).requested());
        }
        setState(hash(accepted), true);
        assertEquals(SwapType.PERMANENT, slot(1).requested());
        ask(true, OS, 5);
        assertEquals(1, resets);
    }

    @Test
    void piecesMayComeInAnyOrder() {
        for (boolean repeats : new boolean[] {true, false}) {
            powerOn(new RamFlash(2 * SECTORS, SECTOR, repeats ? 4 : 8, repeats));
            accepted = image(3, 8000);
            int[] order = {0, 5, 2, 1, 7, 9, 3, 3, 8, 6, 4, 19, 18, 17, 15, 13, 12, 11, 14, 16, 10};
            int next = 0;
            for (int i : order) {
                next = offsetAfter(accepted, i * 400, (i + 1) * 400);
            }
            assertEquals(accepted.length, next);
            assertArrayEquals(accepted, received(accepted.length));
        }
    }

    @Test
    void uploadGoesOnAfterAReset() {
        for (boolean repeats : new boolean[] {true, false}) {
            powerOn(new RamFlash(2 * SECTORS, SECTOR, repeats ? 4 : 8, repeats));
            accepted = image(4, 12_000);
            int at = 0;
            while (at < 7000) {
                at = offsetAfter(accepted, at, at + 400);
            }
            for (int piece = 8192; piece < 9216; piece += 256) {
                offsetAfter(accepted, piece, piece + 256);
            }
            powerOn(flash);
            assertEquals(0, offsetAfter(accepted, at, at + 400), "it asks for the beginning");
            int resumed = offsetAfter(accepted, 0, 400);
            assertTrue(resumed >= at - SECTOR && resumed <= at, "resumed at " + resumed);
            assertEquals(0, resumed % (repeats ? 512 : SECTOR));
            int before = flash.programmed;
            upload(accepted, 400);
            assertArrayEquals(accepted, received(accepted.length));
            assertTrue(flash.programmed - before < 6000, "the rest only");
        }
    }

    @Test
    void anotherImageOrNoNameBeginsAnew() {
        byte[] first = image(5, 6000);
        offsetAfter(first, 0, 400);
        offsetAfter(first, 400, 800);
        accepted = image(6, 6000);
        assertEquals(400, offsetAfter(accepted, 0, 400));
        upload(accepted, 400);
        assertArrayEquals(accepted, received(accepted.length));
    }

    @Test
    void twoClientsNeverMakeABadImageStart() {
        byte[] one = image(7, 5000);
        byte[] two = image(8, 5000);
        accepted = one;
        int first = 0;
        int second = 0;
        Random random = new Random(9);
        for (int i = 0; i < 200; i++) {
            if (random.nextBoolean()) {
                first = offsetAfter(one, first % 5000, Math.min(5000, first % 5000 + 400));
            } else {
                second = offsetAfter(two, second % 5000, Math.min(5000, second % 5000 + 400));
            }
            setState(hash(two), false);
            assertEquals(SwapType.NONE, slot(1).requested());
        }
        upload(one, 400);
        if (!Arrays.equals(one, received(5000))) {
            ask(true, IMAGE, 5);
            upload(one, 400);
        }
        setState(hash(one), false);
        assertEquals(SwapType.TEST, slot(1).requested());
    }

    @Test
    void imagesThatDoNotVerifyAreNeitherListedNorRequested() {
        byte[] bad = image(10, 4000);
        upload(bad, 400);
        assertEquals(5, error(client.ask(agent, 0, true, IMAGE, 0, hashOf(bad))));
        assertEquals(SwapType.NONE, slot(1).requested());
    }

    private static Consumer<CborWriter> hashOf(byte[] image) {
        return body -> {
            body.map(1);
            body.text("hash");
            body.bytes(hash(image), 0, 32);
        };
    }

    @Test
    void whatCannotBeTakenIsRefusedBeforeFlashIsTouched() {
        byte[] large = image(11, SECTORS * SECTOR);
        assertTrue(piece(large, 0, 400).text("rsn"));
        byte[] noImage = new byte[4000];
        assertTrue(piece(noImage, 0, 400).text("rsn"));
        assertEquals(3, error(client.ask(agent, 0, true, IMAGE, 1, body -> body.map(0))));
        assertEquals(0, flash.erases);
        assertEquals(0, flash.programmed);
    }

    @Test
    void encryptedImageIsRefusedBeforeFlashIsTouchedUnlessTheBootloaderDecrypts() {
        byte[] encrypted = image(13, 1000);
        encrypted[16] = 4;
        CborReader answer = piece(encrypted, 0, 400);
        assertTrue(answer.text("rsn"));
        assertEquals(0, flash.erases);
        assertEquals(0, flash.programmed);
        ImageSlots slots = new ImageSlots(slot(0), 0, slot(1), new Equal(), 0, true);
        agent = new UpdateAgent(slots, client, () -> resets++, 512, 4, "test board");
        accepted = encrypted;
        upload(encrypted, 300);
        setState(hash(encrypted), false);
        assertEquals(SwapType.TEST, slot(1).requested());
    }

    @Test
    void piecesBehindTheEndAreRefused() {
        byte[] image = image(12, 1000);
        offsetAfter(image, 0, 400);
        byte[] longer = Arrays.copyOf(image, 2000);
        piece(longer, 900, 1300);
        assertEquals(-1, received(1100)[1050]);
    }

    @Test
    void imageOnTrialIsKeptOrLeft() throws FlashException {
        trial();
        agent.settleTrial(() -> false);
        assertEquals(1, resets);
        assertFalse(slot(0).isConfirmed());
        assertTrue(piece(image(2, 900), 0, 300).text("rsn"), "the way back is not overwritten");
        assertEquals(6, error(ask(true, IMAGE, 5)));
        agent.settleTrial(() -> true);
        assertTrue(slot(0).isConfirmed());
        assertFalse(slot(0).isOnTrial());
        agent.settleTrial(() -> false);
        assertEquals(1, resets, "decided");
    }

    @Test
    void clientConfirmsTheImageThatRuns() {
        trial();
        setState(new byte[0], true);
        assertTrue(slot(0).isConfirmed());
    }

    /** What the bootloader leaves in the primary trailer. */
    private void trial() {
        int end = SECTORS * SECTOR;
        flash.bytes[end - 32] = 1;
        byte[] magic = {
            0x77,
            (byte) 0xc2,
            (byte) 0x95,
            (byte) 0xf3,
            0x60,
            (byte) 0xd2,
            (byte) 0xef,
            0x7f,
            0x35,
            0x52,
            0x50,
            0x0f,
            0x2c,
            (byte) 0xb6,
            0x79,
            (byte) 0x80
        };
        System.arraycopy(magic, 0, flash.bytes, end - 16, 16);
    }

    @Test
    void otherGroupsAnswer() {
        CborReader echo =
                client.ask(
                        agent,
                        1,
                        true,
                        OS,
                        0,
                        body -> {
                            body.map(1);
                            body.text("d");
                            body.text("hi");
                        });
        assertTrue(echo.text("r"));
        CborReader parameters = ask(false, OS, 6);
        assertEquals(512, parameters.number("buf_size", 0));
        assertEquals(4, parameters.number("buf_count", 0));
        assertTrue(ask(false, OS, 7).text("output"));
        assertEquals(3, error(ask(false, STAT, 0)));
        assertEquals(8, error(ask(false, 77, 0)));
        assertEquals(8, error(ask(false, OS, 100)));
        assertEquals(8, error(ask(false, OS, 5)), "reset is written");
        assertEquals(0, resets);
    }

    private CborReader uploadPatch(byte[] patch, int pieceBytes) {
        CborReader answer = piece(patch, 0, Math.min(patch.length, pieceBytes));
        while (answer.number("off", -1) > 0 && answer.number("off", -1) < patch.length) {
            int at = answer.number("off", -1);
            answer = piece(patch, at, Math.min(patch.length, at + pieceBytes));
        }
        return answer;
    }

    private byte[] nextOf(byte[] running) {
        byte[] next = running.clone();
        System.arraycopy(running, 700, next, 600, 900);
        next[2000] ^= 5;
        next[next.length - 3] ^= 1;
        return next;
    }

    @Test
    void patchIsAppliedInPiecesOfAnySizeAndAgainAfterAReset() throws ImageException {
        byte[] running = received(0, 3000);
        accepted = nextOf(running);
        byte[] patch = PatchMaker.make(running, accepted);
        for (int pieceBytes : new int[] {7, 100, 400}) {
            uploadPatch(patch, pieceBytes);
            assertArrayEquals(accepted, received(accepted.length));
            int half = patch.length / 2;
            ask(true, IMAGE, 5);
            piece(patch, 0, half);
            powerOn(flash);
            assertEquals(0, offsetAfter(patch, half, patch.length), "from the beginning");
            uploadPatch(patch, pieceBytes);
            assertArrayEquals(accepted, received(accepted.length));
        }
        setState(hash(accepted), false);
        assertEquals(SwapType.TEST, slot(1).requested());
        assertArrayEquals(running, received(0, 3000));
    }

    @Test
    void patchesForAnotherImageAndDamagedOnesAreRefused() throws ImageException {
        byte[] running = received(0, 3000);
        byte[] next = nextOf(running);
        byte[] foreign = PatchMaker.make(image(77, 3000), next);
        assertTrue(uploadPatch(foreign, 400).text("rsn"));
        assertEquals(0, flash.erases, "nothing was touched");
        byte[] patch = PatchMaker.make(running, next);
        assertTrue(uploadPatch(Arrays.copyOf(patch, patch.length - 20), 400).text("rsn"));
        accepted = next;
        Random random = new Random(31);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = patch.clone();
            damaged[random.nextInt(patch.length)] ^= (byte) (1 << random.nextInt(8));
            uploadPatch(damaged, 400);
            if (!Arrays.equals(next, received(next.length))) {
                setState(hash(next), false);
                assertEquals(SwapType.NONE, slot(1).requested(), "patch " + i);
            }
        }
        uploadPatch(patch, 400);
        setState(hash(next), false);
        assertEquals(SwapType.TEST, slot(1).requested());
        assertArrayEquals(running, received(0, 3000));
    }

    private byte[] received(int slot, int length) {
        int start = slot * SECTORS * flash.sector;
        return Arrays.copyOfRange(flash.bytes, start, start + length);
    }

    @Test
    void garbageOnTheLineIsPassedOver() {
        Random random = new Random(13);
        byte[] garbage = new byte[5000];
        random.nextBytes(garbage);
        client.raw(garbage);
        while (agent.poll()) {
            continue;
        }
        accepted = image(14, 3000);
        upload(accepted, 400);
        assertArrayEquals(accepted, received(3000));
    }
}
