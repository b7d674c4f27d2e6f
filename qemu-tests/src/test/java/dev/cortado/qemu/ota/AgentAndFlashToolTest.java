package dev.cortado.qemu.ota;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.flash.FlashException;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.smp.SmpTarget;
import dev.cortado.ota.bootloader.BootPhase;
import dev.cortado.ota.format.SwapType;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The flash tool's SMP client against the update agent, over a line that is not perfect. */
class AgentAndFlashToolTest {

    private static final int RECEIVE_BYTES = 4096;

    private final byte[] old = AgentBoard.image(1, AgentBoard.noise(1, 20_000));
    private final byte[] fresh = AgentBoard.image(2, AgentBoard.noise(2, 60_000));
    private UartLine line;
    private AgentBoard board;

    @BeforeEach
    void start() throws Exception {
        line = new UartLine(RECEIVE_BYTES);
        board = new AgentBoard(line, old);
    }

    private void install(byte[] image, int window) {
        try (SmpTarget target = SmpTarget.attach(line, window)) {
            target.install(AgentBoard.firmware(image), ProgressListener.SILENT);
            target.reset();
        }
    }

    private void assertUpdates(int window) throws Exception {
        install(fresh, window);
        assertArrayEquals(fresh, board.content(1, fresh.length));
        assertEquals(SwapType.TEST, board.slot(1).requested());
        assertEquals(1, board.resets());
        assertEquals(BootPhase.TRIAL, board.start().state().phase());
        assertArrayEquals(fresh, board.content(0, fresh.length));
        board.agent().settleTrial(() -> true);
        assertEquals(BootPhase.IDLE, board.start().state().phase());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4})
    void newImageIsUploadedStartedAndKept(int window) throws Exception {
        assertUpdates(window);
        try (SmpTarget target = SmpTarget.attach(line, window)) {
            assertTrue(target.has(AgentBoard.firmware(fresh)), "nothing to do the next time");
        }
    }

    @ParameterizedTest
    @CsvSource({"lost,3000", "lost,20000", "flipped,3000", "repeated,3000", "added,1000"})
    void faultsOfTheLineCostTimeOnly(String kind, int rate) throws Exception {
        Random random = new Random(5);
        line.fault(
                sent -> {
                    if (random.nextInt(rate) != 0) {
                        return new byte[] {sent};
                    }
                    return switch (kind) {
                        case "lost" -> new byte[0];
                        case "flipped" -> new byte[] {(byte) (sent ^ 1 << random.nextInt(8))};
                        case "repeated" -> new byte[] {sent, sent};
                        default -> AgentBoard.noise(random.nextInt(), 40);
                    };
                });
        assertUpdates(4);
    }

    @Test
    void uploadThatBrokeOffGoesOnAfterAReset() throws Exception {
        long[] left = {30_000};
        line.fault(
                sent -> {
                    if (--left[0] < 0) {
                        throw new FlashException("the cable was pulled", "Plug it in.");
                    }
                    return new byte[] {sent};
                });
        assertThrows(FlashException.class, () -> install(fresh, 4));
        line = new UartLine(RECEIVE_BYTES);
        board = board.onLine(line);
        line.restartCount();
        assertUpdates(4);
        assertTrue(line.busySlots() < 85_000 - 15_000, () -> "sent again: " + line.busySlots());
    }

    @Test
    void twoToolsAtOnceNeverStartABadImage() throws Exception {
        byte[] other = AgentBoard.image(3, AgentBoard.noise(3, 50_000));
        Firmware one = AgentBoard.firmware(fresh);
        try (SmpTarget first = SmpTarget.attach(line, 1);
                SmpTarget second = SmpTarget.attach(line, 1)) {
            // The second one comes between when the first one has sent a part.
            long[] left = {20_000};
            line.fault(
                    sent -> {
                        if (--left[0] == 0) {
                            line.fault(all -> new byte[] {all});
                            assertThrows(
                                    FlashException.class,
                                    () -> second.install(cut(other), ProgressListener.SILENT));
                        }
                        return new byte[] {sent};
                    });
            try {
                first.install(one, ProgressListener.SILENT);
            } catch (FlashException refused) {
                assertEquals(SwapType.NONE, board.slot(1).requested());
            }
        }
        if (board.slot(1).requested() == SwapType.NONE) {
            install(fresh, 4);
        }
        assertArrayEquals(fresh, board.content(1, fresh.length));
    }

    /** An image that the device will not find whole. */
    private static Firmware cut(byte[] image) {
        byte[] damaged = image.clone();
        damaged[1000] ^= 1;
        return AgentBoard.firmware(damaged);
    }

    @Test
    void imageWithAWrongSignatureIsNeverAskedToStart() {
        byte[] bad = fresh.clone();
        bad[bad.length - 5] ^= 1;
        assertThrows(FlashException.class, () -> install(bad, 4));
        assertEquals(SwapType.NONE, board.slot(1).requested());
        assertArrayEquals(old, board.content(0, old.length));
    }

    @Test
    void windowKeepsTheLineBusy() throws Exception {
        install(fresh, 0);
        line = new UartLine(RECEIVE_BYTES);
        board = new AgentBoard(line, old);
        Rate rate = new Rate();
        try (SmpTarget target = SmpTarget.attach(line, 0)) {
            target.install(AgentBoard.firmware(fresh), rate);
        }
        double busy = rate.share();
        assertTrue(busy >= 0.9, () -> "line busy " + busy);
        System.out.printf(
                "line busy %.1f %%, %.1f %% of it image%n", 100 * busy, 100 * rate.payload());
    }

    /** Counts slots from the first piece, which erases, to the last. */
    private final class Rate implements ProgressListener {

        private long firstSlot;
        private long firstBusy;
        private long lastSlot;
        private long lastBusy;
        private long bytes;

        @Override
        public void begin(String phase, long all) {
            firstSlot = -1;
        }

        @Override
        public void advance(long count) {
            if (firstSlot < 0) {
                firstSlot = line.slots();
                firstBusy = line.busySlots();
                return;
            }
            bytes += count;
            lastSlot = line.slots();
            lastBusy = line.busySlots();
        }

        double share() {
            return (double) (lastBusy - firstBusy) / (lastSlot - firstSlot);
        }

        double payload() {
            return (double) bytes / (lastBusy - firstBusy);
        }
    }

    @Test
    void patchIsSentWhereItsBaseRunsAndTheImageElsewhere() throws Exception {
        byte[] payload = AgentBoard.noise(1, 20_000);
        payload[500] ^= 3;
        byte[] next = AgentBoard.image(2, payload);
        for (byte[] base : new byte[][] {old, fresh}) {
            line = new UartLine(RECEIVE_BYTES);
            board = new AgentBoard(line, old);
            try (SmpTarget target = SmpTarget.attach(line, 0).withBase(base)) {
                target.install(AgentBoard.firmware(next), ProgressListener.SILENT);
            }
            boolean patched = line.busySlots() < 2000;
            assertEquals(base == old, patched, () -> "bytes sent: " + line.busySlots());
            assertArrayEquals(next, board.content(1, next.length));
            assertEquals(BootPhase.TRIAL, board.start().state().phase());
            assertArrayEquals(next, board.content(0, next.length));
        }
    }
}
