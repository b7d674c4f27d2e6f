package dev.cortado.flash.smp;

import static dev.cortado.flash.FlashAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmpTargetTest {

    private static final int HEADER = 32;

    private SimulatedDevice device = new SimulatedDevice();

    /** An image with a hash TLV, as far as the protocol looks at it. */
    private static Firmware image(int payload) {
        ByteBuffer image = ByteBuffer.allocate(HEADER + payload + 40);
        image.order(ByteOrder.LITTLE_ENDIAN);
        byte[] noise = new byte[payload + 40];
        new Random(payload).nextBytes(noise);
        image.putInt(0x96f3b83d).putInt(0).putShort((short) HEADER).putShort((short) 0);
        image.putInt(payload).putInt(0).putInt(1).putInt(0).putInt(0).put(noise);
        image.putShort(HEADER + payload, (short) 0x6907);
        image.putShort(HEADER + payload + 2, (short) 40);
        image.putShort(HEADER + payload + 4, (short) 0x10);
        image.putShort(HEADER + payload + 6, (short) 32);
        return Firmware.of("image.bin", List.of(new Segment(0, image.array())));
    }

    static byte[] hashOf(byte[] image) {
        return Arrays.copyOfRange(image, image.length - 32, image.length);
    }

    private void install(Firmware firmware, int window) {
        try (SmpTarget target = SmpTarget.attach(device, window)) {
            assertFalse(target.has(firmware));
            target.install(firmware, ProgressListener.SILENT);
            target.reset();
        }
    }

    private void assertInstalled(Firmware firmware, int window) {
        install(firmware, window);
        byte[] image = firmware.contiguous();
        assertArrayEquals(image, device.slot);
        assertArrayEquals(hashOf(image), device.pending);
        assertTrue(device.reset);
    }

    @Test
    void imageIsUploadedMarkedForTrialAndStarted() {
        for (int window : new int[] {0, 1, 4}) {
            for (int payload : new int[] {1, 300, 5000, 40_000}) {
                device = new SimulatedDevice();
                assertInstalled(image(payload), window);
            }
        }
        assertTrue(device.mostAtOnce > 400, "pieces fill the device's buffer");
    }

    @Test
    void lostAndDamagedPacketsAreSentAgain() {
        device.lostPackets = 0;
        device.damagedLines = 1;
        device.chatter = "*** log line\n";
        device.mostBytesAtOnce = 5;
        assertInstalled(image(3000), 4);
    }

    @Test
    void deviceWithoutParametersGetsSmallPiecesOneByOne() {
        device.parameters = false;
        device.bufferBytes = 256;
        assertInstalled(image(3000), 0);
    }

    @Test
    void uploadGoesOnWhereItBrokeOff() {
        Firmware firmware = image(20_000);
        device.unpluggedAfter = 9000;
        assertRefused("unplugged", () -> install(firmware, 4));
        SimulatedDevice broken = device;
        int before = broken.requests;
        broken.unpluggedAfter = Integer.MAX_VALUE;
        broken.plugIn();
        assertInstalled(firmware, 4);
        assertTrue(device.requests - before < 50, "requests " + (device.requests - before));
    }

    @Test
    void imageThatRunsIsNotUploaded() {
        Firmware firmware = image(500);
        device.activeHash = hashOf(firmware.contiguous());
        try (SmpTarget target = SmpTarget.attach(device, 1)) {
            assertTrue(target.has(firmware));
        }
        assertEquals(0, device.slot.length);
    }

    @Test
    void refusalsOfTheDeviceAreNamed() {
        device.refusal = 6;
        assertRefused("not possible in its present state", () -> install(image(500), 1));
    }

    @Test
    void unsignedFirmwareIsRefusedBeforeAnythingIsSent() {
        Firmware plain = Firmware.of("f.bin", List.of(new Segment(0, new byte[100])));
        assertRefused("is no signed image", () -> install(plain, 1));
        assertEquals(0, device.slot.length);
    }

    @Test
    void silenceIsNoServer() {
        device.silentAfter = 0;
        assertRefused("no SMP server answers", () -> install(image(500), 1));
    }

    @Test
    void crcIsXmodems() {
        byte[] check = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertEquals(0x31C3, ConsoleFrames.crc(check, 0, check.length));
    }
}
