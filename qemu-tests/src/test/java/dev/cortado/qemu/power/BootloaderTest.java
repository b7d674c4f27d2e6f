package dev.cortado.qemu.power;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.cli.BootloaderImage;
import dev.cortado.compiler.link.BinaryImage;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.smp.SmpTarget;
import dev.cortado.ota.signing.ImageRequest.Padding;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The bootloader of the micro:bit, which has little flash and RAM. */
class BootloaderTest extends BootloaderContract {

    BootloaderTest() {
        super("microbit", 2 * 1024);
    }

    @Test
    void bootloaderWithEd25519AndRecoveryFits24KilobytesOfFlash() {
        int bytes = BinaryImage.of(bootloader()).length;
        assertTrue(bytes <= 24 * 1024, () -> bytes + " bytes");
    }

    @Test
    void bootloaderTouchesAtMost10KilobytesOfRam() throws IOException {
        board().programPrimary(images().image("First", Padding.NONE));
        board().programSecondary(images().image("Third", Padding.TEST));
        try (PoweredBoard on = board().powerOn()) {
            assertTrue(on.shows("third on trial\n", BoardWithBootloader.LIMIT), on::console);
            // Of the application and its stack nothing is that high.
            board().assertUntouchedAbove(BootloaderImage.RAM_BYTES, on.memory(profile().ram()));
        }
    }

    @Test
    void recoveryTouchesAtMost10KilobytesOfRam() throws IOException {
        board().programPrimary(new byte[] {1, 2, 3});
        try (PoweredBoard on = board().powerOn()) {
            SmpTarget recovery = SmpTarget.attach(on.serial(), 1);
            recovery.install(
                    BoardWithBootloader.firmware(images().image("Second", Padding.NONE)),
                    ProgressListener.SILENT);
            byte[] ram = on.memory(profile().ram());
            board().assertUntouchedAbove(BootloaderImage.RAM_BYTES, ram);
            // Between heap and stack nothing was ever written.
            int untouched = longestZeros(ram, BootloaderImage.RAM_BYTES);
            assertTrue(untouched >= 256, () -> untouched + " bytes between heap and stack");
        }
    }

    private static int longestZeros(byte[] ram, int bytes) {
        int longest = 0;
        int zeros = 0;
        for (int i = 0; i < bytes; i++) {
            zeros = ram[i] == 0 ? zeros + 1 : 0;
            longest = Math.max(longest, zeros);
        }
        return longest;
    }

    @Test
    void boardIsRecoveredWhileItHasAnImageThatStarts() throws IOException {
        byte[] first = images().image("First", Padding.NONE);
        board().programPrimary(first);
        try (PoweredBoard on = board().powerOnForRecovery()) {
            assertIsThereAlready(first, on);
        }
    }

    @Test
    void applicationMayAskForRecovery() throws IOException {
        byte[] asking = images().image("Asking", Padding.NONE);
        board().programPrimary(asking);
        try (PoweredBoard on = board().powerOnWithResets()) {
            assertTrue(on.shows("asking\n", BoardWithBootloader.LIMIT));
            assertIsThereAlready(asking, on);
        }
    }

    private static void assertIsThereAlready(byte[] image, PoweredBoard on) {
        try (SmpTarget recovery = SmpTarget.attach(on.serial(), 1)) {
            String intent = recovery.intent(BoardWithBootloader.firmware(image));
            assertTrue(intent.startsWith("the image is in a slot already"), intent);
        }
    }
}
