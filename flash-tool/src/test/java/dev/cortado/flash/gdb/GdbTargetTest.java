package dev.cortado.flash.gdb;

import static dev.cortado.flash.FlashAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import dev.cortado.flash.plan.FlashPlan;
import dev.cortado.flash.plan.Planner;
import dev.cortado.flash.plan.Programmer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GdbTargetTest {

    private static final BoardProfile MICROBIT = ProfileLibrary.bundled().board("microbit");
    private static final ProgressListener SILENT = ProgressListener.SILENT;

    private SimulatedServer server = new SimulatedServer();

    private static Firmware firmware(int bytes) {
        byte[] contents = new byte[bytes];
        new Random(1).nextBytes(contents);
        return Firmware.of("f", List.of(new Segment(0x400, contents)));
    }

    private FlashPlan program(Firmware firmware) {
        try (GdbTarget target = GdbTarget.attach(server, MICROBIT)) {
            FlashPlan plan =
                    new Planner(target, MICROBIT.soc().programming(), SILENT).plan(firmware);
            Programmer programmer = new Programmer(target, SILENT);
            programmer.carryOut(plan);
            assertEquals(OptionalLong.empty(), programmer.firstDifference(firmware));
            target.reset();
            return plan;
        }
    }

    private void assertHolds(Firmware firmware) {
        byte[] expected = firmware.segments().getFirst().bytes();
        int from = (int) firmware.start();
        assertArrayEquals(expected, Arrays.copyOfRange(server.flash, from, from + expected.length));
    }

    @Test
    void firmwareIsWrittenVerifiedAndStartedThroughTheServersOwnFlashCommands() {
        Firmware firmware = firmware(5000);
        assertEquals(5, program(firmware).erasures().size());
        assertHolds(firmware);
        assertTrue(server.commands.contains("vFlashDone"));
        assertTrue(server.commands.contains("monitor reset run"));
        assertEquals("closed", server.commands.getLast());
    }

    @Test
    void nothingIsWrittenWhenNothingChanged() {
        Firmware firmware = firmware(5000);
        program(firmware);
        server.commands.clear();
        assertTrue(program(firmware).isDone());
        assertTrue(server.commands.stream().noneMatch(c -> c.startsWith("vFlash")));
        assertTrue(server.commands.stream().anyMatch(c -> c.startsWith("qCRC")));
        assertTrue(server.commands.stream().noneMatch(c -> c.startsWith("m4")));
    }

    @Test
    void linesThatLoseAndSplitBytesAreMended() {
        server.acknowledgesOff = false;
        server.refusedPackets = 2;
        server.damagedAnswers = 2;
        server.mostBytesAtOnce = 1;
        server.crc = false;
        Firmware firmware = firmware(900);
        program(firmware);
        assertHolds(firmware);
    }

    @Test
    void resetFallsBackToTheCoresOwnRegister() {
        server.resetKnown = false;
        program(firmware(100));
        assertTrue(server.commands.contains("Me000ed0c,4:0400fa05"));
    }

    @Test
    void resetOfAnApplicationProfilesBoardNeedsTheServersOwn() {
        server.resetKnown = false;
        server.memoryMap = false;
        server.cpuid = 0;
        BoardProfile virt = ProfileLibrary.bundled().board("virt");
        try (GdbTarget target = GdbTarget.attach(server, virt)) {
            assertRefused("cannot reset the board", target::reset);
        }
        assertTrue(server.commands.stream().noneMatch(c -> c.startsWith("Me000ed0c")));
    }

    @Test
    void boardRunsOnAfterItWasOnlyRead() {
        try (GdbTarget target = GdbTarget.attach(server, MICROBIT)) {
            target.read(0, 4);
        }
        assertTrue(server.commands.contains("D"));
    }

    @Test
    void boardStaysHaltedWhenItsFlashIsHalfWritten() {
        try (GdbTarget target = GdbTarget.attach(server, MICROBIT)) {
            target.erase(List.of(MICROBIT.soc().programming().sectors().getFirst()));
        }
        assertFalse(server.commands.contains("D"));
    }

    @Test
    void wrongBoardIsToldByItsCoreBeforeAnythingChanges() {
        server.cpuid = 0x412FC231;
        assertRefused("has a cortex-m3, but microbit has a cortex-m0", this::attach);
        assertUntouched();
    }

    @Test
    void sectorsThatTheProfileDoesNotHaveAreRefused() {
        server.blockSize = 2048;
        assertRefused("does not have the flash sector 0x00000000..0x000003FF", this::attach);
        assertUntouched();
    }

    @Test
    void protectedFlashIsNamed() {
        server.protectedFlash = true;
        assertRefused("the flash may be protected", () -> program(firmware(100)));
        assertUntouched();
    }

    @Test
    void memoryThatCannotBeReadIsNamed() {
        server.unreadable = true;
        server.crc = false;
        assertRefused("cannot read memory at 0x00000400", () -> program(firmware(100)));
        assertUntouched();
    }

    @Test
    void garbageIsNotTakenForAServer() {
        server.greeting = "HTTP/1.1 400 Bad Request";
        server.acknowledgesOff = false;
        GdbTarget.attach(server, MICROBIT).close();
        PacketChannel channel = new PacketChannel(new GarbageLink());
        assertRefused(
                "is it a GDB server",
                () -> channel.exchange(Answer.bytes("?"), Duration.ofSeconds(5)));
    }

    @Test
    void silenceEndsWithATimeout() {
        server.mute = true;
        PacketChannel channel = new PacketChannel(server);
        assertRefused(
                "does not answer within 100 ms",
                () -> channel.exchange(Answer.bytes("?"), Duration.ofMillis(100)));
    }

    @Test
    void unpluggingMidwayEndsInAMessageAtEveryPoint() {
        Firmware firmware = firmware(3000);
        program(firmware);
        // Two entries are no packets: the decoded command of the reset, and the end.
        int packets = server.commands.size() - 2;
        for (int i = 0; i < packets; i++) {
            server = new SimulatedServer();
            server.unpluggedAfter = i;
            assertRefused("broke", () -> program(firmware));
        }
    }

    @Test
    void packetsEscapeWhatIsSpecialAndRunsAreExpanded() {
        assertArrayEquals(
                new byte[] {'$', 'a', '}', 3, '}', 4, '}', 0x5d, '}', 0x0a, '#', 'a', 'f'},
                withoutChecksum(PacketChannel.packet(Answer.bytes("a#$}*"))));
        assertArrayEquals(Answer.bytes("0000ab"), PacketChannel.decoded(Answer.bytes("0* ab")));
        assertEquals(0x0376E6E7L, GdbCrc.of(Answer.bytes("123456789")));
    }

    private static byte[] withoutChecksum(byte[] packet) {
        packet[packet.length - 2] = 'a';
        packet[packet.length - 1] = 'f';
        return packet;
    }

    private void attach() {
        GdbTarget.attach(server, MICROBIT).close();
    }

    private void assertUntouched() {
        byte[] before = new byte[server.flash.length];
        Arrays.fill(before, (byte) 0x55);
        assertArrayEquals(before, server.flash);
    }
}
