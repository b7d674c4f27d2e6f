package dev.cortado.cli.flash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.PartitionTable;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.firmware.Firmware;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class FirmwareOptionsTest {

    private static final int IMAGE_MAGIC = 0x96f3b83d;
    private static final BoardProfile BOARD = ProfileLibrary.bundled().board("microbit");
    private static final PartitionTable PARTITIONS = BOARD.partitions().orElseThrow();

    @TempDir private Path directory;

    @Command
    private static final class Holder {
        @Mixin private FirmwareOptions options;
    }

    private Path file(int magic, int length) throws IOException {
        byte[] bytes = new byte[length];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(0, magic);
        return Files.write(directory.resolve("image.bin"), bytes);
    }

    private static Firmware read(Path file, BoardProfile board, String... arguments) {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(arguments);
        return holder.options.read(file, board);
    }

    private static void assertRefused(
            String message, Path file, BoardProfile board, String... arguments) {
        FlashException refusal =
                assertThrows(FlashException.class, () -> read(file, board, arguments));
        assertTrue(refusal.getMessage().contains(message), refusal::getMessage);
    }

    @Test
    void signedImagesGoToTheirSlotAndNeverOverTheBootloader() throws IOException {
        Path image = file(IMAGE_MAGIC, 4096);
        assertEquals(PARTITIONS.primary().origin(), read(image, BOARD).start());
        assertEquals(
                PARTITIONS.primary().origin(), read(image, BOARD, "--slot", "primary").start());
        assertEquals(
                PARTITIONS.secondary().origin(), read(image, BOARD, "--slot", "secondary").start());
    }

    @Test
    void whatDoesNotBelongInASlotIsRefused() throws IOException {
        assertRefused("is no signed image", file(1, 64), BOARD, "--slot", "primary");
        Path image = file(IMAGE_MAGIC, 64);
        assertRefused("there is no slot 'third'", image, BOARD, "--slot", "third");
        assertRefused(
                "has no slots",
                image,
                ProfileLibrary.bundled().board("mps2-an385"),
                "--slot",
                "primary");
        assertRefused(
                "is bigger than the slot",
                file(IMAGE_MAGIC, (int) PARTITIONS.primary().length() + 1),
                BOARD);
    }
}
