package dev.cortado.runtime.unwind;

import static dev.cortado.runtime.unwind.SimulatedTables.STACK;
import static dev.cortado.runtime.unwind.SimulatedTables.fillStack;
import static dev.cortado.runtime.unwind.SimulatedTables.register;
import static dev.cortado.runtime.unwind.SimulatedTables.registers;
import static dev.cortado.runtime.unwind.SimulatedTables.setRegister;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.abi.Address;
import dev.cortado.abi.RegisterBlockLayout;
import org.junit.jupiter.api.Test;

/** Each unwind instruction that LLVM emits for Thumb. EHABI32 10.3. */
class FrameUnwinderTest {
    private static final int SP = 13;
    private static final int LR = 14;
    private static final int PC = 15;

    @Test
    void aFrameThatSavedNothingReturnsToTheLinkRegister() {
        try (SimulatedTables tables = new SimulatedTables()) {
            start();
            assertTrue(FrameUnwinder.unwind(registers(), tables.inline(0xB0)));
            assertEquals(STACK, register(SP));
            assertEquals(0x777, register(PC));
        }
    }

    @Test
    void popsOfConsecutiveRegisters() {
        try (SimulatedTables tables = new SimulatedTables()) {
            start();
            // push {r4-r7, lr}; sub sp, #12
            assertTrue(FrameUnwinder.unwind(registers(), tables.inline(0x02, 0xAB)));
            assertEquals(0xA003, register(4));
            assertEquals(0xA006, register(7));
            assertEquals(0xA007, register(LR));
            assertEquals(0xA007, register(PC));
            assertEquals(STACK + 8 * 4, register(SP));
        }
    }

    @Test
    void popsUnderAMask() {
        try (SimulatedTables tables = new SimulatedTables()) {
            start();
            // r4, r8, r10, lr: bits 0, 4, 6, 10
            assertTrue(FrameUnwinder.unwind(registers(), tables.inline(0x84, 0x51)));
            assertEquals(0xA000, register(4));
            assertEquals(0xA001, register(8));
            assertEquals(0xA002, register(10));
            assertEquals(0xA003, register(PC));
            assertEquals(0, register(5));
        }
    }

    @Test
    void lowRegistersAndFramePointers() {
        try (SimulatedTables tables = new SimulatedTables()) {
            start();
            setRegister(7, STACK + 16);
            // mov sp, r7; sub sp, #8; pop {r0-r3}; pop {lr}
            assertTrue(
                    FrameUnwinder.unwind(
                            registers(), tables.compact(0x97, 0x41, 0xB1, 0x0F, 0x84, 0x00)));
            assertEquals(0xA002, register(0));
            assertEquals(0xA005, register(3));
            assertEquals(0xA006, register(PC));
        }
    }

    @Test
    void largeFramesAddAnUleb128() {
        try (SimulatedTables tables = new SimulatedTables()) {
            start();
            // 0x204 + (0x81 << 2): two bytes of uleb128
            assertTrue(FrameUnwinder.unwind(registers(), tables.compact(0xB2, 0x81, 0x01, 0xB0)));
            assertEquals(STACK + 0x204 + (0x81 << 2), register(SP));
        }
    }

    @Test
    void preservedFloatingPointRegistersAreRestored() {
        try (SimulatedTables tables = new SimulatedTables()) {
            start();
            // vpop {d8-d10}; vpop {d7-d8}: only d8 of the second counts
            assertTrue(FrameUnwinder.unwind(registers(), tables.compact(0xD2, 0xC9, 0x71)));
            assertEquals(0xA008, registers().loadInt(RegisterBlockLayout.D8));
            assertEquals(0xA009, registers().loadInt(RegisterBlockLayout.D8 + 4));
            assertEquals(0xA002, registers().loadInt(RegisterBlockLayout.D8 + 8));
            assertEquals(0xA005, registers().loadInt(RegisterBlockLayout.D8 + 20));
            assertEquals(STACK + 40, register(SP));
        }
    }

    @Test
    void instructionsBeforeLanguageDataEndWhereTheTableSays() {
        try (SimulatedTables tables = new SimulatedTables()) {
            start();
            // eight instructions: the second word is full, so nothing says "finish"
            Address entry =
                    tables.withHandlers(
                            new int[] {0xFF, 0xFF, 0x01, 0x00},
                            0x00,
                            0x00,
                            0x00,
                            0x00,
                            0x00,
                            0x00,
                            0x00);
            assertTrue(FrameUnwinder.unwind(registers(), entry));
            assertEquals(STACK + 28, register(SP));
        }
    }

    @Test
    void framesThatCannotUnwindAndUnknownInstructionsAreRefused() {
        try (SimulatedTables tables = new SimulatedTables()) {
            start();
            Address entry = tables.inline(0xB0);
            entry.storeInt(4, UnwindTable.CANT_UNWIND);
            assertFalse(FrameUnwinder.unwind(registers(), entry));
            assertFalse(FrameUnwinder.unwind(registers(), tables.inline(0x80, 0x00)));
            assertFalse(FrameUnwinder.unwind(registers(), tables.inline(0xC0)));
        }
    }

    private static void start() {
        fillStack();
        setRegister(SP, STACK);
        setRegister(LR, 0x777);
        setRegister(PC, 0x123);
    }
}
