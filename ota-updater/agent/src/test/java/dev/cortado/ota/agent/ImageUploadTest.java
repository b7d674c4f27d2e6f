package dev.cortado.ota.agent;

import static dev.cortado.ota.agent.AgentDevice.IMAGE;
import static dev.cortado.ota.agent.AgentDevice.OS;
import static dev.cortado.ota.agent.AgentDevice.SECTOR;
import static dev.cortado.ota.agent.AgentDevice.SECTORS;
import static dev.cortado.ota.agent.AgentDevice.error;
import static dev.cortado.ota.agent.AgentDevice.hash;
import static dev.cortado.ota.agent.AgentDevice.image;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.ota.format.SwapType;
import dev.cortado.ota.smp.CborReader;
import dev.cortado.ota.smp.CborWriter;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Images come in pieces of any size and order, across resets, and nothing else is taken. */
class ImageUploadTest {

    private final AgentDevice device = new AgentDevice();

    @Test
    void imageIsReceivedVerifiedAndRequested() {
        device.accepted = image(2, 9001);
        for (int pieceBytes : new int[] {33, 400, 435}) {
            device.upload(device.accepted, pieceBytes);
            assertArrayEquals(device.accepted, device.received(device.accepted.length));
            device.setState(hash(device.accepted), false);
            assertEquals(SwapType.TEST, device.slot(1).requested());
        }
        device.setState(hash(device.accepted), true);
        assertEquals(SwapType.PERMANENT, device.slot(1).requested());
        device.ask(true, OS, 5);
        assertEquals(1, device.resets);
    }

    @Test
    void piecesMayComeInAnyOrder() {
        for (boolean repeats : new boolean[] {true, false}) {
            device.powerOn(new RamFlash(2 * SECTORS, SECTOR, repeats ? 4 : 8, repeats));
            device.accepted = image(3, 8000);
            int[] order = {0, 5, 2, 1, 7, 9, 3, 3, 8, 6, 4, 19, 18, 17, 15, 13, 12, 11, 14, 16, 10};
            int next = 0;
            for (int i : order) {
                next = device.offsetAfter(device.accepted, i * 400, (i + 1) * 400);
            }
            assertEquals(device.accepted.length, next);
            assertArrayEquals(device.accepted, device.received(device.accepted.length));
        }
    }

    @Test
    void uploadGoesOnAfterAReset() {
        for (boolean repeats : new boolean[] {true, false}) {
            device.powerOn(new RamFlash(2 * SECTORS, SECTOR, repeats ? 4 : 8, repeats));
            device.accepted = image(4, 12_000);
            int at = 0;
            while (at < 7000) {
                at = device.offsetAfter(device.accepted, at, at + 400);
            }
            for (int piece = 8192; piece < 9216; piece += 256) {
                device.offsetAfter(device.accepted, piece, piece + 256);
            }
            device.powerOn(device.flash);
            assertEquals(
                    0,
                    device.offsetAfter(device.accepted, at, at + 400),
                    "it asks for the beginning");
            int resumed = device.offsetAfter(device.accepted, 0, 400);
            assertTrue(resumed >= at - SECTOR && resumed <= at, "resumed at " + resumed);
            assertEquals(0, resumed % (repeats ? 512 : SECTOR));
            int before = device.flash.programmed;
            device.upload(device.accepted, 400);
            assertArrayEquals(device.accepted, device.received(device.accepted.length));
            assertTrue(device.flash.programmed - before < 6000, "the rest only");
        }
    }

    @Test
    void anotherImageOrNoNameBeginsAnew() {
        byte[] first = image(5, 6000);
        device.offsetAfter(first, 0, 400);
        device.offsetAfter(first, 400, 800);
        device.accepted = image(6, 6000);
        assertEquals(400, device.offsetAfter(device.accepted, 0, 400));
        device.upload(device.accepted, 400);
        assertArrayEquals(device.accepted, device.received(device.accepted.length));
    }

    @Test
    void twoClientsNeverMakeABadImageStart() {
        byte[] one = image(7, 5000);
        byte[] two = image(8, 5000);
        device.accepted = one;
        int first = 0;
        int second = 0;
        Random random = new Random(9);
        for (int i = 0; i < 200; i++) {
            if (random.nextBoolean()) {
                first = device.offsetAfter(one, first % 5000, Math.min(5000, first % 5000 + 400));
            } else {
                second =
                        device.offsetAfter(two, second % 5000, Math.min(5000, second % 5000 + 400));
            }
            device.setState(hash(two), false);
            assertEquals(SwapType.NONE, device.slot(1).requested());
        }
        device.upload(one, 400);
        if (!Arrays.equals(one, device.received(5000))) {
            device.ask(true, IMAGE, 5);
            device.upload(one, 400);
        }
        device.setState(hash(one), false);
        assertEquals(SwapType.TEST, device.slot(1).requested());
    }

    @Test
    void imagesThatDoNotVerifyAreNeitherListedNorRequested() {
        byte[] bad = image(10, 4000);
        device.upload(bad, 400);
        assertEquals(5, error(device.client.ask(device.agent, 0, true, IMAGE, 0, hashOf(bad))));
        assertEquals(SwapType.NONE, device.slot(1).requested());
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
        assertTrue(device.piece(large, 0, 400).text("rsn"));
        byte[] noImage = new byte[4000];
        assertTrue(device.piece(noImage, 0, 400).text("rsn"));
        assertEquals(
                3, error(device.client.ask(device.agent, 0, true, IMAGE, 1, body -> body.map(0))));
        assertEquals(0, device.flash.erases);
        assertEquals(0, device.flash.programmed);
    }

    @Test
    void encryptedImageIsRefusedBeforeFlashIsTouchedUnlessTheBootloaderDecrypts() {
        byte[] encrypted = image(13, 1000);
        encrypted[16] = 4;
        CborReader answer = device.piece(encrypted, 0, 400);
        assertTrue(answer.text("rsn"));
        assertEquals(0, device.flash.erases);
        assertEquals(0, device.flash.programmed);
        device.powerOnDecrypting();
        device.accepted = encrypted;
        device.upload(encrypted, 300);
        device.setState(hash(encrypted), false);
        assertEquals(SwapType.TEST, device.slot(1).requested());
    }

    @Test
    void piecesBehindTheEndAreRefused() {
        byte[] image = image(12, 1000);
        device.offsetAfter(image, 0, 400);
        byte[] longer = Arrays.copyOf(image, 2000);
        device.piece(longer, 900, 1300);
        assertEquals(-1, device.received(1100)[1050]);
    }
}
