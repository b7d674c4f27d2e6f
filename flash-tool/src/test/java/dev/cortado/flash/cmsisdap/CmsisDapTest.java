package dev.cortado.flash.cmsisdap;

import static dev.cortado.flash.FlashAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import dev.cortado.flash.pack.FlashAlgorithm;
import dev.cortado.flash.pack.PackDirectory;
import dev.cortado.flash.pack.TestPack;
import dev.cortado.flash.plan.FlashPlan;
import dev.cortado.flash.plan.Planner;
import dev.cortado.flash.plan.Programmer;
import dev.cortado.flash.swd.SwdTarget;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CmsisDapTest {

    private static final int CLOCK_HZ = 2_000_000;

    @TempDir private Path directory;

    private SimulatedChip chip = new SimulatedChip();
    private SimulatedProbe probe = new SimulatedProbe(chip);
    private Optional<FlashAlgorithm> algorithm = Optional.empty();

    private static BoardProfile board() {
        return ProfileLibrary.bundled().board("microbit");
    }

    private void again() {
        chip = new SimulatedChip();
        probe = new SimulatedProbe(chip);
        algorithm.ifPresent(real -> chip.algorithm = SimulatedAlgorithm.of(real));
    }

    private void useAlgorithm() {
        Path pack =
                TestPack.write(
                        directory.resolve("t.pack"),
                        "<device Dname='nRF51822'><algorithm name='Flash/test.FLM' start='0'"
                                + " size='0x40000'/></device>",
                        TestPack.algorithm(""));
        algorithm = Optional.of(PackDirectory.find(pack, board(), Optional.empty()));
        again();
    }

    private static Firmware firmware(int address, int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return Firmware.of("f", List.of(new Segment(address, bytes)));
    }

    private SwdTarget attach() {
        return SwdTarget.attach(CmsisDap.attach(probe, CLOCK_HZ), board(), algorithm);
    }

    private FlashPlan program(Firmware firmware) {
        try (SwdTarget target = attach()) {
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

    private void assertHeld(Firmware firmware) {
        Segment segment = firmware.segments().getFirst();
        assertArrayEquals(
                segment.bytes(),
                Arrays.copyOfRange(chip.flash, (int) segment.address(), (int) segment.end()));
    }

    @ParameterizedTest
    @CsvSource({"64,1,false", "64,1,true", "64,4,false", "512,4,false", "1024,2,false"})
    void firmwareIsWrittenByTheRegistersVerifiedAndStarted(
            int packetBytes, int packetCount, boolean reports) {
        probe.packetBytes = packetBytes;
        probe.packetCount = packetCount;
        probe.reports = reports;
        Firmware firmware = firmware(1024, 5000);
        program(firmware);
        assertHeld(firmware);
        assertEquals(List.of(1, 2, 3, 4, 5), chip.erasedPages);
        assertEquals(0x55, chip.flash[1023]);
        assertEquals(0x55, chip.flash[7000]);
        assertTrue(chip.running);
        assertEquals(1, chip.resets);
        assertTrue(probe.closed);
        assertEquals(CLOCK_HZ, probe.clockHz);
        assertEquals(packetCount, probe.mostUnderWay);
    }

    @Test
    void firmwareIsWrittenByAPacksAlgorithm() {
        useAlgorithm();
        Firmware firmware = firmware(2048, 3001);
        program(firmware);
        assertHeld(firmware);
        assertEquals(0x55, chip.flash[2048 + 3072]);
        assertEquals("Init 1", chip.algorithm.calls.getFirst());
        assertEquals("UnInit", chip.algorithm.calls.getLast());
        assertTrue(chip.running);
    }

    @Test
    void blocksAreBatchedIntoFullPackets() {
        probe.packetBytes = 512;
        try (SwdTarget target = attach()) {
            int before = probe.commands;
            target.read(0, 8192);
            // Each KB: one packet for the address, three for 256 words of at most 127.
            assertEquals(8 * 4, probe.commands - before);
        }
    }

    @Test
    void anyAddressAndLengthCanBeRead() {
        new Random(1).nextBytes(chip.flash);
        try (SwdTarget target = attach()) {
            for (int[] range : new int[][] {{0, 1}, {1022, 5}, {3, 4099}, {65532, 4}}) {
                assertArrayEquals(
                        Arrays.copyOfRange(chip.flash, range[0], range[0] + range[1]),
                        target.read(range[0], range[1]));
            }
        }
    }

    @Test
    void nothingIsWrittenTwiceAndALookLeavesTheBoardRunning() {
        program(firmware(0, 4000));
        chip.resets = 0;
        try (SwdTarget target = attach()) {
            assertFalse(chip.running);
            assertTrue(
                    new Planner(target, board().soc().programming(), ProgressListener.SILENT)
                            .plan(firmware(0, 4000))
                            .isDone());
        }
        assertTrue(chip.running);
        assertEquals(0, chip.resets);
    }

    @Test
    void shortWaitsAreRetriedByTheProbeAndLongOnesReported() {
        try (SwdTarget target = attach()) {
            chip.waits = 100;
            target.read(0, 64);
            chip.waits = 100_000;
            assertTrue(
                    assertRefused("busy for too long", () -> target.read(0, 64))
                            .nextStep()
                            .contains("clock="));
            chip.waits = 0;
            assertEquals(0x55, target.read(0, 4)[0]);
        }
    }

    @Test
    void aFaultIsNamedWithItsAddressAndClearedForTheNextAccess() {
        try (SwdTarget target = attach()) {
            assertRefused(
                    "refuses access to memory from 0x60000000",
                    () -> target.read(0x6000_0000L, 64));
            assertEquals(0x55, target.read(0, 4)[0]);
        }
    }

    @Test
    void damagedTransfersAreReportedAndTheWireRecovers() {
        try (SwdTarget target = attach()) {
            probe.damagedTransfers = 1;
            assertRefused("damaged answers", () -> target.read(0, 64));
            assertEquals(0x55, target.read(0, 4)[0]);
        }
    }

    @Test
    void noChipOnTheWires() {
        chip.unpowered = true;
        assertTrue(assertRefused("no chip answers", this::attach).nextStep().contains("SWDIO"));
    }

    @Test
    void aChipWhoseFirmwareTookThePinsIsReachedByAReset() {
        chip.pinsTaken = true;
        program(firmware(0, 100));
        assertHeld(firmware(0, 100));
    }

    @Test
    void aChipThatFallsSilentIsReported() {
        for (int after = 20; after < 400; after += 13) {
            again();
            chip.silentAfter = after;
            assertRefused("", () -> program(firmware(0, 2000)));
        }
    }

    @Test
    void aLockedChipIsNamedAndLeftAlone() {
        chip.locked = true;
        assertTrue(assertRefused("is locked", this::attach).nextStep().contains("erases"));
        assertEquals(List.of(), chip.erasedPages);
    }

    @Test
    void anotherChipIsRefusedBeforeAnythingChanges() {
        chip.cpuid = 0x412F_C231;
        assertRefused("cortex-m3", this::attach);
        assertTrue(chip.running);
    }

    @Test
    void aProbeWithoutSwdIsRefused() {
        probe.capabilities = 2;
        assertRefused("cannot do SWD", this::attach);
    }

    @Test
    void probesThatAnswerNothingOrNonsenseAreRefused() {
        probe.mute = true;
        assertRefused("does not answer", this::attach);
        again();
        probe.garbage = true;
        assertRefused("does not speak CMSIS-DAP", this::attach);
    }

    @Test
    void shortAnswersAreNotTakenForData() {
        try (SwdTarget target = attach()) {
            probe.shortAnswers = 1;
            assertRefused("does not speak CMSIS-DAP", () -> target.read(0, 8));
        }
    }

    @Test
    void aFlashThatStaysBusyIsReported() {
        chip.nvmcStuck = true;
        assertRefused("busy for too long", () -> program(firmware(0, 100)));
    }

    @Test
    void anAlgorithmsErrorIsReported() {
        useAlgorithm();
        chip.algorithm.result = 1;
        assertRefused("could not prepare the flash (result 1)", () -> program(firmware(0, 100)));
    }

    @Test
    void anAlgorithmThatCrashesOrHangsIsReported() {
        useAlgorithm();
        chip.algorithm.crashes = true;
        assertRefused("crashed at 0x00001234", () -> program(firmware(0, 100)));
        again();
        chip.algorithm.hangs = true;
        assertRefused("Init did not end", () -> program(firmware(0, 100)));
        assertFalse(chip.running);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void unpluggingAtAnyPacketEndsInAMessage(boolean byAlgorithm) {
        if (byAlgorithm) {
            useAlgorithm();
        }
        program(firmware(0, 1500));
        // Without the two commands and answers of close, after which all is well anyway.
        int packets = 2 * probe.commands - 4;
        for (int i = 0; i < packets; i += 1 + i / 40) {
            again();
            probe.unpluggedAfter = i;
            FlashException refusal = assertRefused("unplugged", () -> program(firmware(0, 1500)));
            assertTrue(refusal.nextStep().contains("Plug it in again"));
        }
    }
}
