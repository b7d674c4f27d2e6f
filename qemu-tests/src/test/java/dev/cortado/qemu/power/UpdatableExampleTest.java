package dev.cortado.qemu.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.signing.ImageRequest.Padding;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** examples/updatable replaces itself by an image that it takes over its own console. */
class UpdatableExampleTest {

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"microbit", "virt"})
    void takesAnUpdateOverItsConsoleTestsItAndKeepsIt(String name) throws IOException {
        BoardProfile profile = ProfileLibrary.bundled().board(name);
        SlotImages images =
                SlotImages.ofFile(
                        profile, Path.of("..", "examples", "updatable", "Updatable.java"));
        BoardWithBootloader board =
                new BoardWithBootloader(profile, images.bootloader(), directory);
        board.programPrimary(version(images, "1.0.0"));
        try (PoweredBoard on = board.powerOn()) {
            assertTrue(on.shows("ready\n", BoardWithBootloader.LIMIT), on::console);
            assertEquals("updatable 1.0.0+0\nready\n", on.console());
            board.install(on, version(images, "2.0.0"));
        }
        assertEquals("updatable 2.0.0+0\nself test passed\nready\n", board.consoleOf("ready\n"));
        assertEquals("updatable 2.0.0+0\nready\n", board.consoleOf("ready\n"));
    }

    private static byte[] version(SlotImages images, String version) {
        return images.image(
                "Updatable", images.request(Padding.NONE).withVersion(ImageVersion.parse(version)));
    }
}
