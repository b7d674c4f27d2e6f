package dev.cortado.flash.stellaris;

import static dev.cortado.flash.FlashAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StellarisTargetTest {

    private SimulatedStellaris chip = new SimulatedStellaris();

    private static Firmware firmware(long address, int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return Firmware.of("f", List.of(new Segment(address, bytes)));
    }

    private void install(Firmware firmware) {
        try (StellarisTarget target = StellarisTarget.attach(chip)) {
            target.install(firmware, ProgressListener.SILENT);
            target.reset();
        }
    }

    private void assertInstalled(Firmware firmware) {
        install(firmware);
        int from = (int) firmware.start();
        byte[] expected = firmware.segments().getFirst().bytes();
        assertArrayEquals(expected, Arrays.copyOfRange(chip.flash, from, from + expected.length));
        assertTrue(chip.reset);
    }

    @Test
    void firmwareOfAnyLengthIsWrittenAndStarted() {
        for (int length : new int[] {1, 4, 251, 252, 253, 5003}) {
            assertInstalled(firmware(1024, length));
        }
    }

    @Test
    void damagedPacketsAndAnswersAreSentAgain() {
        chip.damagedPackets = 2;
        chip.damagedAnswers = 2;
        chip.zerosBeforeAnswers = 3;
        chip.mostBytesAtOnce = 1;
        assertInstalled(firmware(0, 1000));
    }

    @Test
    void lineThatDamagesEverythingIsGivenUp() {
        chip.damagedPackets = 1000;
        assertRefused("refuses the checksum", () -> install(firmware(0, 100)));
    }

    @Test
    void protectedFlashAndWrongAddressesAreNamed() {
        chip.protectedFlash = true;
        assertRefused("may be protected", () -> install(firmware(0, 100)));
        chip = new SimulatedStellaris();
        assertRefused("invalid address", () -> install(firmware(0x20000, 100)));
    }

    @Test
    void silentPortIsNoLoader() {
        chip.deaf = true;
        assertRefused("no Stellaris or Tiva flash loader", () -> install(firmware(0, 100)));
    }

    @Test
    void unpluggingOrSilenceAtAnyByteEndsInAMessage() {
        install(firmware(0, 600));
        int bytes = chip.received;
        for (int i = 0; i < bytes - 3; i += 1 + i / 50) {
            chip = new SimulatedStellaris();
            chip.unpluggedAfter = i;
            assertRefused("unplugged", () -> install(firmware(0, 600)));
            chip = new SimulatedStellaris();
            chip.silentAfter = i;
            assertRefused("", () -> install(firmware(0, 600)));
        }
    }
}
