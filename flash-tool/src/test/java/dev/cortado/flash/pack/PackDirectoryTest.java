package dev.cortado.flash.pack;

import static dev.cortado.flash.FlashAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.flash.FlashException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackDirectoryTest {

    private static final String DEVICES =
            """
            <family Dfamily="nRF51">
              <algorithm name="Flash\\other.FLM" start="0x10001000" size="0x100"/>
              <subFamily DsubFamily="nRF51822">
                <device Dname="nRF51822_xxAA">
                  <algorithm name="Flash/test.FLM" start="0x00000000" size="0x40000"/>
                </device>
                <device Dname="nRF51802_xxAA">
                  <algorithm name="Flash/second.FLM" start="0x00000000" size="0x40000"/>
                </device>
              </subFamily>
            </family>
            """;

    @TempDir private Path directory;

    private static BoardProfile board() {
        return ProfileLibrary.bundled().board("microbit");
    }

    private Path pack(String devices, byte[] algorithm) {
        return TestPack.write(directory.resolve("Test.1.0.0.pack"), devices, algorithm);
    }

    @Test
    void theAlgorithmOfTheBoardsChipIsFoundInADirectoryOfPacks() {
        pack(DEVICES, TestPack.algorithm(""));
        FlashAlgorithm found = PackDirectory.find(directory, board(), Optional.empty());
        assertEquals("Test 64 KB", found.name());
        assertEquals(new MemoryRegion(0, 64 * 1024), found.region());
        assertEquals(4, found.init());
        assertEquals(100, found.programPage());
        assertEquals(200, found.staticBase());
        assertEquals(224, found.code().length);
        assertEquals(77, found.code()[203]);
        assertEquals(256, found.pageBytes());
        assertEquals(500, found.eraseMillis());
    }

    @Test
    void theChipMayBeNamed() {
        Path pack = pack(DEVICES, TestPack.algorithm(""));
        assertEquals(
                "Test 64 KB",
                PackDirectory.find(pack, board(), Optional.of("nrf51822_xxaa")).name());
        assertRefused(
                "second.FLM is missing",
                () -> PackDirectory.find(pack, board(), Optional.of("nRF51802_xxAA")));
        assertRefused(
                "no flash algorithm",
                () -> PackDirectory.find(pack, board(), Optional.of("nRF52840")));
    }

    @Test
    void severalAlgorithmsAskForTheChip() {
        Path pack = pack(DEVICES.replace("nRF51822_xxAA", "X1"), TestPack.algorithm(""));
        assertTrue(
                assertRefused(
                                "several flash algorithms",
                                () -> PackDirectory.find(pack, board(), Optional.empty()))
                        .nextStep()
                        .contains("device="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Init", "UnInit", "EraseSector", "ProgramPage"})
    void anAlgorithmWithoutAFunctionIsRefused(String missing) {
        Path pack = pack(DEVICES, TestPack.algorithm(missing));
        assertRefused(
                "no function " + missing,
                () -> PackDirectory.find(pack, board(), Optional.empty()));
    }

    @Test
    void filesThatAreNoPacksAreRefused() throws IOException {
        Path text = Files.writeString(directory.resolve("a.pack"), "hello");
        assertRefused("CMSIS-Pack", () -> PackDirectory.find(text, board(), Optional.empty()));
        assertRefused(
                "there is no",
                () -> PackDirectory.find(directory.resolve("b"), board(), Optional.empty()));
    }

    @Test
    void damagedAlgorithmsAreRefusedOrReadButNeverCrash() {
        byte[] whole = TestPack.algorithm("");
        long seed = 20261121;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged =
                    i < whole.length && i % 2 == 0 ? Arrays.copyOf(whole, i) : whole.clone();
            for (int n = 0; n < 3 && damaged.length > 0; n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                FlashAlgorithmFile.read("damaged.FLM", damaged);
            } catch (FlashException expected) {
                assertTrue(expected.getMessage().contains("damaged.FLM"), "seed " + seed);
            }
        }
    }
}
