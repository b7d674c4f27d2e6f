package dev.cortado.flash.uf2;

import static dev.cortado.flash.FlashAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Uf2TargetTest {

    private static final OptionalLong FAMILY = OptionalLong.of(0xe48bff56L);

    @TempDir Path directory;

    private static Firmware firmware() {
        byte[] bytes = new byte[700];
        new Random(3).nextBytes(bytes);
        return Firmware.of("f", List.of(new Segment(0x1000_0080L, bytes)));
    }

    /** What a bootloader that follows the specification would put at an address. */
    private static byte[] written(byte[] file, long address, int length) {
        byte[] memory = new byte[length];
        ByteBuffer blocks = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int count = file.length / 512;
        for (int i = 0; i < count; i++) {
            int at = i * 512;
            assertEquals(0x0A324655, blocks.getInt(at));
            assertEquals(0x9E5D5157, blocks.getInt(at + 4));
            assertEquals(0x2000, blocks.getInt(at + 8));
            assertEquals(256, blocks.getInt(at + 16));
            assertEquals(i, blocks.getInt(at + 20));
            assertEquals(count, blocks.getInt(at + 24));
            assertEquals(0xe48bff56, blocks.getInt(at + 28));
            assertEquals(0x0AB16F30, blocks.getInt(at + 508));
            long target = Integer.toUnsignedLong(blocks.getInt(at + 12));
            assertEquals(0, target % 256);
            for (int n = 0; n < 256; n++) {
                long offset = target + n - address;
                if (offset >= 0 && offset < length) {
                    memory[(int) offset] = file[at + 32 + n];
                }
            }
        }
        return memory;
    }

    @Test
    void fileHoldsTheFirmwareInBlocks() throws IOException {
        Path file = directory.resolve("a.uf2");
        Uf2Target target = Uf2Target.at(file, FAMILY);
        assertFalse(target.has(firmware()));
        target.install(firmware(), ProgressListener.SILENT);
        assertArrayEquals(
                firmware().segments().getFirst().bytes(),
                written(Files.readAllBytes(file), 0x1000_0080L, 700));
        assertTrue(target.has(firmware()));
    }

    @Test
    void driveOfABootloaderGetsTheFile() throws IOException {
        Files.writeString(directory.resolve("INFO_UF2.TXT"), "Model: Test\n");
        Uf2Target.at(directory, FAMILY).install(firmware(), ProgressListener.SILENT);
        assertArrayEquals(
                firmware().segments().getFirst().bytes(),
                written(Files.readAllBytes(directory.resolve("firmware.uf2")), 0x1000_0080L, 700));
    }

    @Test
    void otherDirectoriesAndUnknownFamiliesAreRefused() throws IOException {
        assertRefused("is not the drive", () -> Uf2Target.at(directory, FAMILY));
        Files.writeString(directory.resolve("INFO_UF2.TXT"), "Model: Test\n");
        assertRefused("has no UF2 family", () -> Uf2Target.at(directory, OptionalLong.empty()));
        Uf2Target nowhere = Uf2Target.at(directory.resolve("none/a.uf2"), FAMILY);
        assertRefused("cannot write", () -> nowhere.install(firmware(), ProgressListener.SILENT));
    }
}
