package dev.cortado.runtime.unwind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.abi.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The index and the call-site tables. */
class TablesTest {
    @ParameterizedTest
    @CsvSource({"0x101,0", "0x17F,0", "0x180,1", "0x1FF,1", "0x200,2", "0x2FF,3", "0x9999,4"})
    void theIndexEntryOfAnAddressIsTheLastThatStartsBelow(String address, int expected) {
        try (SimulatedTables tables = new SimulatedTables()) {
            int[] functions = {0x101, 0x181, 0x201, 0x281, 0x301};
            for (int i = 0; i < functions.length; i++) {
                SimulatedTables.prel31(SimulatedTables.INDEX + i * 8, functions[i]);
            }
            Address start = Address.of(SimulatedTables.INDEX);
            Address found =
                    UnwindTable.find(
                            start,
                            start.plus(functions.length * 8),
                            Address.of(Integer.decode(address)));
            assertEquals(expected, found.minus(start) / 8);
            assertEquals(functions[expected] - 1, UnwindTable.function(found).toInt());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "15,0",
        "16,0",
        "19,0",
        "20,200",
        "25,200",
        "26,0",
        "300,1000",
        "309,1000",
        "310,0"
    })
    void callSitesInUleb128(int offset, int landingPad) {
        // [16,20) no pad; [20,26) -> 200; [300,310) -> 1000
        int[] data = {
            0xFF, 0xFF, 0x01, 16, 16, 4, 0, 0, 20, 6, 0xC8, 0x01, 1, 0xAC, 0x02, 10, 0xE8, 0x07,
            0x81, 0x00
        };
        data[3] = data.length - 4;
        try (SimulatedTables tables = new SimulatedTables()) {
            Address entry = tables.withHandlers(data, 0xB0);
            assertEquals(
                    landingPad, LandingPads.find(FrameDescription.languageData(entry), offset));
        }
    }

    @Test
    void callSitesInWordsBehindATypeTableOffset() {
        int[] data = {
            0xFF, 0x00, 0x85, 0x01, 0x03, 13, 8, 0, 0, 0, 4, 0, 0, 0, 0x34, 0x12, 0, 0, 1
        };
        try (SimulatedTables tables = new SimulatedTables()) {
            Address entry = tables.withHandlers(data, 0x84, 0x00, 0x01, 0x02, 0xB0);
            assertEquals(0x1234, LandingPads.find(FrameDescription.languageData(entry), 9));
            assertEquals(0, LandingPads.find(FrameDescription.languageData(entry), 12));
        }
    }

    @Test
    void aFunctionWithoutHandlersHasNoLanguageData() {
        try (SimulatedTables tables = new SimulatedTables()) {
            assertEquals(Address.zero(), FrameDescription.languageData(tables.inline(0xB0)));
            assertEquals(Address.zero(), FrameDescription.languageData(tables.compact(0xB0)));
        }
    }
}
