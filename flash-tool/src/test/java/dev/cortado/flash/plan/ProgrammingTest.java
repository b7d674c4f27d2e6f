package dev.cortado.flash.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.FlashController;
import dev.cortado.boards.FlashProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgrammingTest {

    private static final int SECTOR = 64;
    private static final FlashProfile PROFILE = profile(16, SECTOR, 4);

    private static FlashProfile profile(int count, int size, int unit) {
        List<MemoryRegion> sectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sectors.add(new MemoryRegion((long) i * size, size));
        }
        return new FlashProfile(sectors, unit, FlashController.NONE, OptionalLong.empty());
    }

    private static FlashPlan program(SimulatedFlash flash, Firmware firmware) {
        FlashPlan plan = new Planner(flash, PROFILE, ProgressListener.SILENT).plan(firmware);
        new Programmer(flash, ProgressListener.SILENT).carryOut(plan);
        return plan;
    }

    private static Firmware firmware(long address, byte[] bytes) {
        return Firmware.of("f", List.of(new Segment(address, bytes)));
    }

    private static SimulatedFlash flash(int contents) {
        byte[] memory = new byte[16 * SECTOR];
        Arrays.fill(memory, (byte) contents);
        return new SimulatedFlash(memory, 4, true, true);
    }

    @Test
    void whatIsThereAlreadyIsNeitherErasedNorWritten() {
        SimulatedFlash flash = flash(7);
        byte[] bytes = new byte[3 * SECTOR];
        Arrays.fill(bytes, (byte) 7);
        FlashPlan plan = program(flash, firmware(10, bytes));
        assertTrue(plan.isDone());
        assertEquals(0, flash.written);
        assertEquals(List.of(), flash.erased);
    }

    @Test
    void erasedFlashIsWrittenWithoutErasing() {
        SimulatedFlash flash = flash(0xff);
        program(flash, firmware(SECTOR, new byte[SECTOR]));
        assertEquals(List.of(), flash.erased);
        assertEquals(SECTOR, flash.written);
    }

    @Test
    void onlyTheSectorThatDiffersIsErasedAndItsOtherBytesAreWrittenBack() {
        SimulatedFlash flash = flash(7);
        byte[] bytes = new byte[4 * SECTOR];
        Arrays.fill(bytes, (byte) 7);
        bytes[2 * SECTOR + 5] = 8;
        FlashPlan plan = program(flash, firmware(32, bytes));
        assertEquals(List.of(new MemoryRegion(2 * SECTOR, SECTOR)), flash.erased);
        assertEquals(4, plan.sameSectors());
        for (int i = 0; i < flash.memory.length; i++) {
            assertEquals(i == 32 + 2 * SECTOR + 5 ? 8 : 7, flash.memory[i], "at " + i);
        }
    }

    @Test
    void memoryIsWrittenOnlyWhereItDiffers() {
        SimulatedFlash ram = new SimulatedFlash(new byte[16 * SECTOR], 4, false, true);
        byte[] bytes = new byte[SECTOR];
        bytes[9] = 1;
        program(ram, firmware(0, bytes));
        assertEquals(List.of(), ram.erased);
        assertEquals(4, ram.written);
        assertEquals(1, ram.memory[9]);
    }

    @Test
    void flashThatCannotBeReadIsErasedAndWritten() {
        SimulatedFlash flash = new SimulatedFlash(new byte[16 * SECTOR], 4, true, false);
        FlashPlan plan = program(flash, firmware(0, new byte[] {1, 2, 3}));
        assertEquals(List.of(new MemoryRegion(0, SECTOR)), plan.erasures());
        assertEquals(4, flash.written);
        assertArrayEquals(new byte[] {1, 2, 3, -1, -1}, Arrays.copyOf(flash.memory, 5));
    }

    @Test
    void planIsShownByRunsOfSectorsWithTheSameFate() {
        SimulatedFlash flash = flash(7);
        byte[] bytes = new byte[4 * SECTOR];
        Arrays.fill(bytes, (byte) 7);
        bytes[SECTOR] = 8;
        FlashPlan plan =
                new Planner(flash, PROFILE, ProgressListener.SILENT).plan(firmware(0, bytes));
        assertEquals(
                List.of(
                        "0x00000000..0x0000003F     1 sector   the same",
                        "0x00000040..0x0000007F     1 sector   erase, write 64 bytes",
                        "0x00000080..0x000000FF     2 sectors  the same"),
                plan.lines());
    }

    @Test
    void firstDifferenceIsFound() {
        SimulatedFlash flash = flash(7);
        byte[] bytes = new byte[SECTOR];
        Arrays.fill(bytes, (byte) 7);
        Programmer programmer = new Programmer(flash, ProgressListener.SILENT);
        assertEquals(OptionalLong.empty(), programmer.firstDifference(firmware(8, bytes)));
        flash.memory[20] = 0;
        assertEquals(OptionalLong.of(20), programmer.firstDifference(firmware(8, bytes)));
    }

    /**
     * Random flash contents and firmware: afterwards the flash is the old one with it laid over.
     */
    @Test
    void flashHoldsTheFirmwareAndOtherwiseWhatItHeld() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String trace = "seed " + seed + " round " + round;
            byte[] memory = new byte[16 * SECTOR];
            random.nextBytes(memory);
            for (int i = random.nextInt(8); i > 0; i--) {
                int at = random.nextInt(16) * SECTOR;
                Arrays.fill(memory, at, at + SECTOR, (byte) 0xff);
            }
            boolean erasable = random.nextBoolean();
            SimulatedFlash flash = new SimulatedFlash(memory, 4, erasable, true);
            byte[] expected = memory.clone();
            List<Segment> segments = new ArrayList<>();
            int at = random.nextInt(100);
            for (int length = 1 + random.nextInt(300); at + length < memory.length; ) {
                byte[] bytes = Arrays.copyOfRange(memory, at, at + length);
                if (random.nextBoolean()) {
                    bytes[random.nextInt(length)] ^= (byte) (1 << random.nextInt(8));
                }
                segments.add(new Segment(at, bytes));
                System.arraycopy(bytes, 0, expected, at, length);
                at += length + 1 + random.nextInt(100);
                length = 1 + random.nextInt(300);
            }
            if (segments.isEmpty()) {
                continue;
            }
            Firmware firmware = Firmware.of("f", segments);
            FlashPlan plan = program(flash, firmware);
            assertArrayEquals(expected, flash.memory, trace);
            assertEquals(plan.writtenBytes(), flash.written, trace);
            assertTrue(program(flash, firmware).isDone(), trace);
            assertFalse(!erasable && !flash.erased.isEmpty(), trace);
        }
    }
}
