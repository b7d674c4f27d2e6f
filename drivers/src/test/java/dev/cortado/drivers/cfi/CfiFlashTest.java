package dev.cortado.drivers.cfi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.abi.Address;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.FlashOperation;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The driver's own ARM code against chips that refuse what the manual does not allow. */
class CfiFlashTest {

    private SimulatedChips chips;
    private CfiFlash flash;

    @BeforeEach
    void open() {
        chips = new SimulatedChips();
        flash = new CfiFlash(0, new RoutineMachine(chips));
    }

    @AfterEach
    void close() {
        chips.close();
    }

    private byte[] contents(int offset, int length) {
        byte[] bytes = new byte[length];
        assertTrue(flash.read(offset, bytes, 0, length));
        return bytes;
    }

    private static byte[] random(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void wordsAreProgrammedLeastByteFirstAndNothingBesideThem() throws FlashException {
        flash.program(8, new byte[] {9, 1, 2, 3, 4, 5, 6, 7, 8}, 1, 8);
        assertEquals(0x0403_0201, Address.of(8).loadInt(0));
        assertEquals(0x0807_0605, Address.of(12).loadInt(0));
        assertTrue(flash.isBlank(0, 8));
        assertTrue(flash.isBlank(16, 1024));
        assertFalse(flash.isBlank(8, 8));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4",
        "0, 256",
        "252, 8",
        "1020, 1028",
        "2044, 12",
        "262140, 8",
        "4, 4096",
        "786432, 260"
    })
    void bytesOfAnyPlaceAndLengthGoInBuffersThatTheChipsAccept(int offset, int length)
            throws FlashException {
        byte[] bytes = random(offset, length);
        flash.program(offset, bytes, 0, length);
        assertArrayEquals(bytes, contents(offset, length));
        assertTrue(offset == 0 || flash.isBlank(offset - 4, 4));
        assertTrue(flash.isBlank(offset + length, 4));
    }

    @Test
    void oneBlockIsErasedAndItsNeighboursAreNot() throws FlashException {
        byte[] bytes = random(1, 3 * SimulatedChips.BLOCK_BYTES);
        flash.program(0, bytes, 0, bytes.length);
        flash.erase(SimulatedChips.BLOCK_BYTES);
        assertEquals(1, chips.erasures);
        Arrays.fill(bytes, SimulatedChips.BLOCK_BYTES, 2 * SimulatedChips.BLOCK_BYTES, (byte) 0xff);
        assertArrayEquals(bytes, contents(0, bytes.length));
        assertEquals(SimulatedChips.BLOCK_BYTES, flash.sectorBytes(SimulatedChips.BLOCK_BYTES));
    }

    @Test
    void theSameMayBeProgrammedAgainAndBitsMayBeCleared() throws FlashException {
        byte[] bytes = random(2, 64);
        flash.program(0, bytes, 0, bytes.length);
        flash.program(0, bytes, 0, bytes.length);
        assertTrue(flash.canRepeatProgram());
        flash.program(0, new byte[64], 0, 64);
        assertArrayEquals(new byte[64], contents(0, 64));
    }

    @Test
    void bitsThatAreNotErasedAreRefusedByTheChips() throws FlashException {
        flash.program(512, new byte[4], 0, 4);
        FlashException e =
                assertThrows(
                        FlashException.class,
                        () -> flash.program(512, new byte[] {1, 0, 0, 0}, 0, 4));
        assertEquals(FlashOperation.PROGRAM, e.operation());
        assertEquals(512, e.offset());
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x0010, 0x0010_0000, 0x0008, 0x0008_0000, 0x0002, 0x0002_0000, 0x0030_0030})
    void errorOfEitherChipWhileProgrammingIsAFailureOnce(int status) throws FlashException {
        chips.failure = status;
        byte[] bytes = {1, 2, 3, 4};
        FlashException e =
                assertThrows(FlashException.class, () -> flash.program(260, bytes, 0, 4));
        assertEquals(FlashOperation.PROGRAM, e.operation());
        assertEquals(260, e.offset());
        flash.program(260, bytes, 0, 4);
        assertArrayEquals(bytes, contents(260, 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0020, 0x0020_0000, 0x0008, 0x0002_0000, 0x0030_0030})
    void errorOfEitherChipWhileErasingIsAFailureOnce(int status) throws FlashException {
        flash.program(0, new byte[4], 0, 4);
        chips.failure = status;
        FlashException e = assertThrows(FlashException.class, () -> flash.erase(0));
        assertEquals(FlashOperation.ERASE, e.operation());
        assertEquals(0, e.offset());
        flash.erase(0);
        assertTrue(flash.isBlank(0, 4));
    }

    @Test
    void chipsThatOnlySaySoAreFoundOut() throws FlashException {
        flash.program(0, new byte[4], 0, 4);
        chips.worn = true;
        assertEquals(
                FlashOperation.ERASE,
                assertThrows(FlashException.class, () -> flash.erase(0)).operation());
        assertEquals(
                FlashOperation.PROGRAM,
                assertThrows(FlashException.class, () -> flash.program(4, new byte[4], 0, 4))
                        .operation());
    }

    @Test
    void failureInTheMiddleNamesItsBufferAndStopsThere() throws FlashException {
        flash.program(512, new byte[4], 0, 4);
        byte[] bytes = new byte[1024];
        Arrays.fill(bytes, (byte) 0x55);
        FlashException e =
                assertThrows(FlashException.class, () -> flash.program(0, bytes, 0, 1024));
        assertEquals(512, e.offset());
        assertArrayEquals(Arrays.copyOf(bytes, 512), contents(0, 512));
        assertTrue(flash.isBlank(768, 256));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50})
    void bothChipsAreAwaitedHoweverLongTheyTake(int reads) throws FlashException {
        chips.patience = reads;
        byte[] bytes = random(reads, 1000);
        flash.program(24, bytes, 0, bytes.length);
        flash.erase(SimulatedChips.BLOCK_BYTES);
        assertArrayEquals(bytes, contents(24, bytes.length));
    }

    @Test
    void randomOperationsLeaveWhatAModelSays() throws FlashException {
        long seed = 20261121;
        Random random = new Random(seed);
        byte[] model = new byte[SimulatedChips.BLOCKS * SimulatedChips.BLOCK_BYTES];
        Arrays.fill(model, (byte) 0xff);
        for (int i = 0; i < 300; i++) {
            int offset = random.nextInt(model.length / 4 - 1024) * 4;
            int block = offset / SimulatedChips.BLOCK_BYTES * SimulatedChips.BLOCK_BYTES;
            if (random.nextInt(10) == 0) {
                flash.erase(block);
                Arrays.fill(model, block, block + SimulatedChips.BLOCK_BYTES, (byte) 0xff);
                continue;
            }
            byte[] bytes = random(random.nextLong(), 4 + random.nextInt(1024) * 4);
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] &= model[offset + j];
            }
            flash.program(offset, bytes, 0, bytes.length);
            System.arraycopy(bytes, 0, model, offset, bytes.length);
        }
        assertArrayEquals(model, contents(0, model.length), "seed " + seed);
    }
}
