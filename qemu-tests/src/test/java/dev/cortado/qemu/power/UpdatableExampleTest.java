package dev.cortado.qemu.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.PartitionTable;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import dev.cortado.flash.smp.SmpTarget;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.signing.ImageRequest;
import dev.cortado.ota.signing.ImageRequest.Padding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** examples/updatable replaces itself by an image that it takes over its own console. */
class UpdatableExampleTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"microbit", "virt"})
    void takesAnUpdateOverItsConsoleTestsItAndKeepsIt(String name) throws IOException {
        BoardProfile profile = ProfileLibrary.bundled().board(name);
        SlotImages images =
                SlotImages.ofFile(
                        profile, Path.of("..", "examples", "updatable", "Updatable.java"));
        PartitionTable parts = profile.partitions().orElseThrow();
        PowerCycledBoard board = new PowerCycledBoard(profile, directory);
        board.program(parts.bootloader(), images.bootloader());
        board.program(parts.primary(), version(images, "1.0.0"));
        Firmware update = Firmware.of("v2", List.of(new Segment(0, version(images, "2.0.0"))));
        try (PoweredBoard on = board.powerOn()) {
            assertTrue(on.shows("ready\n", LIMIT), on::console);
            assertEquals("updatable 1.0.0+0\nready\n", on.console());
            SmpTarget agent = SmpTarget.attach(on.serial(), 1);
            agent.install(update, ProgressListener.SILENT);
            agent.reset();
            assertTrue(on.awaitReset(LIMIT));
            on.cut();
        }
        assertEquals("updatable 2.0.0+0\nself test passed\nready\n", consoleOf(board));
        assertEquals("updatable 2.0.0+0\nready\n", consoleOf(board));
    }

    private static byte[] version(SlotImages images, String version) {
        ImageRequest request = images.request(Padding.NONE, OptionalInt.empty());
        return images.image(
                "Updatable",
                new ImageRequest(
                        ImageVersion.parse(version),
                        request.headerBytes(),
                        request.headerFill(),
                        request.board(),
                        request.securityCounter(),
                        request.dependencies(),
                        request.address(),
                        request.encryptTo(),
                        request.hybrid(),
                        request.slot()),
                Optional.of(images.key()));
    }

    private static String consoleOf(PowerCycledBoard board) throws IOException {
        try (PoweredBoard on = board.powerOn()) {
            assertTrue(on.shows("ready\n", LIMIT), on::console);
            on.cut();
            return on.console();
        }
    }
}
