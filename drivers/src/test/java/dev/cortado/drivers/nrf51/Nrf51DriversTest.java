package dev.cortado.drivers.nrf51;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.abi.Address;
import dev.cortado.abi.HostMemory;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.FlashOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Nrf51DriversTest {

    /** Flash is at 0, and in these tests the registers are behind four pages of it. */
    private static final int REGISTERS = 4096;

    private HostMemory memory;

    @BeforeEach
    void open() {
        memory = HostMemory.open(0, 8192);
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void watchdogCountsSecondsOfTheSlowClock() {
        Nrf51Watchdog watchdog = new Nrf51Watchdog(REGISTERS);
        watchdog.start(60);
        assertEquals(60 * 32768 - 1, register(0x504));
        assertEquals(1, register(0x508));
        assertEquals(1, register(0x50C));
        assertEquals(1, register(0x000));
        assertEquals(0, register(0x600));
        watchdog.feed();
        assertEquals(0x6E524635, register(0x600));
    }

    @Test
    void wordsAreProgrammedLeastByteFirstAndProtectedAfterwards() throws FlashException {
        NvmcFlash flash = ready();
        flash.program(8, new byte[] {9, 1, 2, 3, 4, 5, 6, 7, 8}, 1, 8);
        assertEquals(0x0403_0201, Address.of(8).loadInt(0));
        assertEquals(0x0807_0605, Address.of(12).loadInt(0));
        assertEquals(0, register(0x504));
        byte[] back = new byte[8];
        assertTrue(flash.read(9, back, 2, 3));
        assertEquals(4, back[4]);
        assertFalse(flash.isBlank(8, 8));
    }

    @Test
    void pageThatDoesNotReadAsErasedIsAFailure() {
        NvmcFlash flash = ready();
        FlashException e = assertThrows(FlashException.class, () -> flash.erase(1024));
        assertEquals(FlashOperation.ERASE, e.operation());
        assertEquals(1024, e.offset());
        assertEquals(1024, register(0x508));
        assertEquals(0, register(0x504));
    }

    @Test
    void wordThatStaysAsItWasIsAFailure() {
        NvmcFlash flash = ready();
        // A word of ones is not written, so that plain memory keeps its zeros.
        byte[] ones = {-1, -1, -1, -1};
        FlashException e =
                assertThrows(FlashException.class, () -> flash.program(0, ones, 0, ones.length));
        assertEquals(FlashOperation.PROGRAM, e.operation());
    }

    private NvmcFlash ready() {
        Address.of(REGISTERS).storeInt(0x400, 1);
        return new NvmcFlash(REGISTERS);
    }

    private static int register(int offset) {
        return Address.of(REGISTERS).loadInt(offset);
    }
}
