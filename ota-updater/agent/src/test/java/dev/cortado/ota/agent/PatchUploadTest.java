package dev.cortado.ota.agent;

import static dev.cortado.ota.agent.AgentDevice.IMAGE;
import static dev.cortado.ota.agent.AgentDevice.hash;
import static dev.cortado.ota.agent.AgentDevice.image;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.ota.delta.make.PatchMaker;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.SwapType;
import dev.cortado.ota.smp.CborReader;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Patches come in pieces and make an image of the one that runs. */
class PatchUploadTest {

    private final AgentDevice device = new AgentDevice();

    private CborReader uploadPatch(byte[] patch, int pieceBytes) {
        CborReader answer = device.piece(patch, 0, Math.min(patch.length, pieceBytes));
        while (answer.number("off", -1) > 0 && answer.number("off", -1) < patch.length) {
            int at = answer.number("off", -1);
            answer = device.piece(patch, at, Math.min(patch.length, at + pieceBytes));
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
        byte[] running = device.received(0, 3000);
        device.accepted = nextOf(running);
        byte[] patch = PatchMaker.make(running, device.accepted);
        for (int pieceBytes : new int[] {7, 100, 400}) {
            uploadPatch(patch, pieceBytes);
            assertArrayEquals(device.accepted, device.received(device.accepted.length));
            int half = patch.length / 2;
            device.ask(true, IMAGE, 5);
            device.piece(patch, 0, half);
            device.powerOn(device.flash);
            assertEquals(0, device.offsetAfter(patch, half, patch.length), "from the beginning");
            uploadPatch(patch, pieceBytes);
            assertArrayEquals(device.accepted, device.received(device.accepted.length));
        }
        device.setState(hash(device.accepted), false);
        assertEquals(SwapType.TEST, device.slot(1).requested());
        assertArrayEquals(running, device.received(0, 3000));
    }

    @Test
    void patchesForAnotherImageAndDamagedOnesAreRefused() throws ImageException {
        byte[] running = device.received(0, 3000);
        byte[] next = nextOf(running);
        byte[] foreign = PatchMaker.make(image(77, 3000), next);
        assertTrue(uploadPatch(foreign, 400).text("rsn"));
        assertEquals(0, device.flash.erases, "nothing was touched");
        byte[] patch = PatchMaker.make(running, next);
        assertTrue(uploadPatch(Arrays.copyOf(patch, patch.length - 20), 400).text("rsn"));
        device.accepted = next;
        Random random = new Random(31);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = patch.clone();
            damaged[random.nextInt(patch.length)] ^= (byte) (1 << random.nextInt(8));
            uploadPatch(damaged, 400);
            if (!Arrays.equals(next, device.received(next.length))) {
                device.setState(hash(next), false);
                assertEquals(SwapType.NONE, device.slot(1).requested(), "patch " + i);
            }
        }
        uploadPatch(patch, 400);
        device.setState(hash(next), false);
        assertEquals(SwapType.TEST, device.slot(1).requested());
        assertArrayEquals(running, device.received(0, 3000));
    }
}
