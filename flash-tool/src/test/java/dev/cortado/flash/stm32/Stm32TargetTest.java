package dev.cortado.flash.stm32;

import static dev.cortado.flash.FlashAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import dev.cortado.flash.plan.FlashPlan;
import dev.cortado.flash.plan.Planner;
import dev.cortado.flash.plan.Programmer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Stm32TargetTest {

    @TempDir static Path profiles;

    private SimulatedStm32 chip = new SimulatedStm32();

    private static BoardProfile board() {
        try {
            Path directory = Files.createDirectories(profiles.resolve("board"));
            Files.writeString(
                    directory.resolve("bluepill.yaml"),
                    """
                    description: STM32F103C8
                    soc: lm3s6965
                    stack: 2K
                    text: latin1
                    optimize: size
                    memory:
                      flash: { origin: 0x08000000, length: 64K, sectors: [ 64 x 1K ] }
                      ram: { origin: 0x20000000, length: 20K }
                    qemu:
                      machine: none
                    """);
            return ProfileLibrary.bundled().withDirectory(profiles).board("bluepill");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Firmware firmware(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return Firmware.of("f", List.of(new Segment(SimulatedStm32.ORIGIN + 1024, bytes)));
    }

    private FlashPlan program(Firmware firmware) {
        try (Stm32Target target = Stm32Target.attach(chip, board())) {
            FlashPlan plan =
                    new Planner(target, board().soc().programming(), ProgressListener.SILENT)
                            .plan(firmware);
            Programmer programmer = new Programmer(target, ProgressListener.SILENT);
            programmer.carryOut(plan);
            assertEquals(OptionalLong.empty(), programmer.firstDifference(firmware));
            target.reset();
            return plan;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void firmwareIsWrittenVerifiedAndStarted(boolean extendedErase) {
        chip.extendedErase = extendedErase;
        chip.mostBytesAtOnce = 3;
        Arrays.fill(chip.flash, 1024, 3000, (byte) 7);
        Firmware firmware = firmware(4000);
        program(firmware);
        assertArrayEquals(
                firmware.segments().getFirst().bytes(), Arrays.copyOfRange(chip.flash, 1024, 5024));
        assertEquals(List.of(1, 2), chip.erasedPages);
        assertEquals(SimulatedStm32.ORIGIN, chip.started);
    }

    @Test
    void nothingIsWrittenTwice() {
        program(firmware(4000));
        assertTrue(program(firmware(4000)).isDone());
    }

    @Test
    void readOutProtectionIsNamedAndNothingChanges() {
        chip.readProtected = true;
        FlashException refusal =
                assertRefused("protected against reading", () -> program(firmware(100)));
        assertTrue(refusal.nextStep().contains("read-out protection"));
        assertEquals(List.of(), chip.erasedPages);
    }

    @Test
    void writeProtectionIsNamed() {
        chip.writeProtected = true;
        assertRefused("write protected", () -> program(firmware(100)));
    }

    @Test
    void silentPortAsksForBoot0() {
        chip.deaf = true;
        FlashException refusal =
                assertRefused("no STM32 bootloader answers", () -> program(firmware(100)));
        assertTrue(refusal.nextStep().contains("BOOT0"));
    }

    @Test
    void garbageIsNoBootloader() {
        chip.garbage = true;
        assertRefused("no STM32 bootloader answers", () -> program(firmware(100)));
    }

    @Test
    void addressOutsideOfTheChipIsRefused() {
        try (Stm32Target target = Stm32Target.attach(chip, board())) {
            assertRefused("cannot read at 0x20000000", () -> target.read(0x2000_0000L, 4));
        }
    }

    @Test
    void unpluggingOrSilenceAtAnyByteEndsInAMessage() {
        program(firmware(600));
        int bytes = chip.received;
        for (int i = 0; i < bytes; i += 1 + i / 50) {
            chip = new SimulatedStm32();
            chip.unpluggedAfter = i;
            assertRefused("unplugged", () -> program(firmware(600)));
            chip = new SimulatedStm32();
            chip.silentAfter = i;
            assertRefused("", () -> program(firmware(600)));
        }
    }
}
