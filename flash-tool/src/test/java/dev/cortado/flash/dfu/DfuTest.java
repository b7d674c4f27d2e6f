package dev.cortado.flash.dfu;

import static dev.cortado.flash.FlashAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.dfu.DfuStatus.State;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import dev.cortado.flash.plan.FlashPlan;
import dev.cortado.flash.plan.Planner;
import dev.cortado.flash.plan.Programmer;
import dev.cortado.flash.target.ImageTarget;
import dev.cortado.flash.target.MemoryTarget;
import dev.cortado.flash.target.Target;
import dev.cortado.flash.usb.TestBus;
import dev.cortado.flash.usb.TestBus.Plugged;
import dev.cortado.flash.usb.UsbBus;
import dev.cortado.flash.usb.UsbIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DfuTest {

    private static final int DFU_MODE = 2;
    private static final int RUNTIME = 1;

    @TempDir static Path profiles;

    private SimulatedDfu device = new SimulatedDfu();

    private static BoardProfile board(String origin) {
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
                      flash: { origin: %s, length: 64K, sectors: [ 64 x 1K ] }
                      ram: { origin: 0x20000000, length: 20K }
                    qemu:
                      machine: none
                    """
                            .formatted(origin));
            return ProfileLibrary.bundled().withDirectory(profiles).board("bluepill");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static BoardProfile board() {
        return board("0x08000000");
    }

    private Plugged plugged(int protocol) {
        return new Plugged(
                new UsbIdentity(0x0483, 0xdf11, "DFU", "7", List.of(device.setting(protocol))),
                () -> device);
    }

    private Target open(BoardProfile board) {
        return DfuTargets.open(
                plugged(DFU_MODE),
                board,
                () -> {
                    throw new AssertionError("looked again");
                },
                Duration.ZERO);
    }

    private static Firmware firmware(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return Firmware.of("f", List.of(new Segment(SimulatedDfu.ORIGIN + 1024, bytes)));
    }

    private FlashPlan program(Firmware firmware) {
        try (MemoryTarget target = (MemoryTarget) open(board())) {
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

    private void install(Firmware firmware) {
        try (ImageTarget target = (ImageTarget) open(board())) {
            target.install(firmware, ProgressListener.SILENT);
            target.reset();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 1024, 2048})
    void dfuSeFirmwareIsWrittenVerifiedAndStarted(int transferBytes) {
        device.transferBytes = transferBytes;
        Firmware firmware = firmware(4001);
        program(firmware);
        assertArrayEquals(
                firmware.segments().getFirst().bytes(),
                Arrays.copyOfRange(device.flash, 1024, 5025));
        assertEquals(List.of(1, 2, 3, 4), device.erasedPages);
        assertEquals(0x55, device.flash[5026]);
        assertEquals(SimulatedDfu.ORIGIN, device.started);
        assertTrue(device.closed);
    }

    @Test
    void nothingIsWrittenTwice() {
        program(firmware(3000));
        device.state = State.IDLE;
        assertTrue(program(firmware(3000)).isDone());
    }

    @ParameterizedTest
    @CsvSource({"true,64", "false,64", "false,4096"})
    void dfuTakesFirmwareAsAWholeAndManifestsIt(boolean tolerant, int transferBytes) {
        device.dfuSe = false;
        device.tolerant = tolerant;
        device.transferBytes = transferBytes;
        Firmware firmware = firmware(2000);
        install(firmware);
        assertArrayEquals(firmware.contiguous(), device.image.toByteArray());
        assertTrue(device.started >= 0);
        assertEquals(tolerant, device.detached);
    }

    @Test
    void firmwareThatIsThereIsRecognised() {
        device.dfuSe = false;
        device.image.writeBytes(firmware(2000).contiguous());
        try (ImageTarget target = (ImageTarget) open(board())) {
            assertTrue(target.has(firmware(2000)));
            assertFalse(target.has(firmware(2001)));
        }
        device.canUpload = false;
        try (ImageTarget target = (ImageTarget) open(board())) {
            assertFalse(target.has(firmware(2000)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"IDLE", "DOWNLOAD_IDLE", "UPLOAD_IDLE", "ERROR", "DOWNLOAD_SYNC"})
    void whateverStateAnotherProgramLeftIsEnded(State state) {
        device.state = state;
        if (state == State.DOWNLOAD_SYNC) {
            device.dfuSe = false;
            install(firmware(100));
        } else {
            program(firmware(100));
        }
        assertTrue(device.started >= 0);
    }

    @Test
    void readProtectionIsNamedAndNothingChanges() {
        device.readProtected = true;
        FlashException refusal = assertRefused("it is protected", () -> program(firmware(100)));
        assertTrue(refusal.nextStep().contains("Remove the protection"));
        assertEquals(List.of(), device.erasedPages);
    }

    @Test
    void anErrorNamesWhatFailed() {
        Arrays.fill(device.flash, (byte) 0xff);
        try (MemoryTarget target = (MemoryTarget) open(board())) {
            device.writeFails = true;
            assertRefused(
                    "it cannot write its memory",
                    () -> target.write(SimulatedDfu.ORIGIN, new byte[64]));
            device.writeFails = false;
            target.write(SimulatedDfu.ORIGIN, new byte[64]);
        }
    }

    @Test
    void addressesOutsideAreRefusedByTheDevice() {
        try (MemoryTarget target = (MemoryTarget) open(board())) {
            assertRefused("out of range", () -> target.read(0x2000_0000L, 4));
        }
    }

    @Test
    void anotherBoardsMemoryIsRefused() {
        assertRefused("has no memory at", () -> open(board("0x00000000")));
        device.layout = "@Internal Flash  /0x08000000/32*002Kg";
        assertRefused("does not have the flash sector", () -> open(board()));
        assertTrue(device.closed);
    }

    @Test
    void nonsenseAndEternalBusynessEndInAMessage() {
        device.garbled = true;
        assertRefused("does not speak DFU", () -> open(board()));
        device.garbled = false;
        device.neverReady = true;
        assertRefused("busy for ever", () -> program(firmware(64)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void unpluggingAtAnyRequestEndsInAMessage(boolean dfuSe) {
        device.dfuSe = dfuSe;
        run(dfuSe);
        // The last request is answered by a device that has left as it should.
        int requests = device.requests - 2;
        for (int i = 0; i < requests; i++) {
            device = new SimulatedDfu();
            device.dfuSe = dfuSe;
            device.unpluggedAfter = i;
            assertRefused("unplugged", () -> run(dfuSe));
        }
    }

    private void run(boolean dfuSe) {
        if (dfuSe) {
            program(firmware(1500));
        } else {
            install(firmware(1500));
        }
    }

    @Test
    void aRunningProgramIsToldToStartItsBootloader() {
        int[] looks = {0};
        UsbBus none = TestBus.of();
        try (Target target =
                DfuTargets.open(
                        plugged(RUNTIME),
                        board(),
                        () -> looks[0]++ < 2 ? none : TestBus.of(plugged(DFU_MODE)),
                        Duration.ofSeconds(5))) {
            assertTrue(device.detached);
            assertTrue(target.description().contains("DfuSe"));
        }
        assertRefused(
                "did not appear",
                () ->
                        DfuTargets.open(
                                plugged(RUNTIME), board(), () -> none, Duration.ofMillis(50)));
    }

    @Test
    void layoutsOfChipsAreRead() {
        DfuSeMemory memory =
                DfuSeMemory.parse("@Internal Flash  /0x08000000/04*016Kg,01*064Kg,07*128Kg")
                        .orElseThrow();
        assertEquals("Internal Flash", memory.name());
        assertEquals(12, memory.sectors().size());
        assertEquals(new MemoryRegion(0x0801_0000L, 64 * 1024), memory.sectors().get(4));
        assertEquals(
                List.of(new MemoryRegion(0x0800_3000L, 1024)),
                DfuSeMemory.parse("@F /0x08000000/12*001Ka,01*001Kg").orElseThrow().sectors());
        assertTrue(DfuSeMemory.parse("DFU").isEmpty());
    }
}
