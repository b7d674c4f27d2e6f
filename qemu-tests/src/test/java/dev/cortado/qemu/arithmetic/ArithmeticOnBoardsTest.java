package dev.cortado.qemu.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.qemu.harness.CompiledFirmware;
import dev.cortado.qemu.harness.Firmware;
import dev.cortado.qemu.harness.HotSpot;
import dev.cortado.qemu.harness.LocalQemu;
import dev.cortado.qemu.harness.Outcome;
import dev.cortado.qemu.harness.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * int, long, float and double arithmetic and all conversions give HotSpot's bits on a core with
 * neither divider nor FPU (M0), on one without FPU (M3) and on one with a single-precision FPU
 * (M4).
 */
class ArithmeticOnBoardsTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Program PROGRAM =
            Program.compile(Path.of("src", "test", "arithmetic", "RandomArithmetic.java"));
    private static final HotSpot HOT_SPOT = new HotSpot(Path.of("target", "hotspot"));
    private static final Map<String, Firmware> IMAGES = new HashMap<>();

    @BeforeContainer
    static void buildImages() throws IOException {
        for (String name : new String[] {"microbit", "lm3s6965evb", "mps2-an386"}) {
            BoardProfile board = ProfileLibrary.bundled().board(name);
            Path directory = Files.createDirectories(Path.of("target", "arithmetic", name));
            IMAGES.put(name, CompiledFirmware.ordinary().build(PROGRAM, board, directory));
        }
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void cortexM0ComputesWhatHotSpotComputes(@ForAll @LongRange(min = 1) long seed)
            throws Exception {
        compare("microbit", seed);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void cortexM3ComputesWhatHotSpotComputes(@ForAll @LongRange(min = 1) long seed)
            throws Exception {
        compare("lm3s6965evb", seed);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void cortexM4ComputesWhatHotSpotComputes(@ForAll @LongRange(min = 1) long seed)
            throws Exception {
        compare("mps2-an386", seed);
    }

    private static void compare(String board, long seed) throws Exception {
        byte[] input = (seed + "\n").getBytes(StandardCharsets.US_ASCII);
        Program seeded =
                new Program(PROGRAM.mainClass(), PROGRAM.classes(), PROGRAM.libraries(), input);
        Outcome expected = HOT_SPOT.run(seeded, LIMIT);
        Outcome actual = LocalQemu.onPath().run(IMAGES.get(board), input, LIMIT);
        assertEquals(0, expected.exitCode(), "HotSpot, seed " + seed);
        assertEquals(expected.console(), actual.console(), board + ", seed " + seed);
    }
}
