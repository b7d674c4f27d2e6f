package dev.cortado.ota.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Firmware is the same from each of its forms, and what is none is refused. */
class FirmwareFileTest {

    @TempDir Path directory;

    @Test
    void plainBytesAreTaken() throws IOException {
        FirmwareFile file = read("f.bin", new byte[] {1, 2, 3});
        assertArrayEquals(new byte[] {1, 2, 3}, file.bytes());
        assertEquals(OptionalLong.empty(), file.address());
    }

    @ParameterizedTest
    @CsvSource({
        // extended linear address; extended segment address; in any order, with a hole
        "':020000040800F2|:02001000AABB89|:00000001FF', 0x08000010, aabb",
        "':020000021000EC|:02001000AABB89|:00000001FF', 0x10010, aabb",
        "':01000300CC30|:02000000AABB99|:00000001FF', 0, aabbffcc",
        "':02000000AABB99|:0400000508000000EF|:00000001FF', 0, aabb"
    })
    void hexIsJoined(String lines, String address, String bytes) throws IOException {
        FirmwareFile file = readHex(lines);
        assertArrayEquals(HexFormat.of().parseHex(bytes), file.bytes());
        assertEquals(OptionalLong.of(Long.decode(address)), file.address());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":02000000AABB98|:00000001FF",
                ":02000000AABB99",
                ":02000000AABB99|:02000100AABB98|:00000001FF",
                "02000000AABB99|:00000001FF",
                ":|:00000001FF",
                ":zz|:00000001FF",
                ":03000000AABB98|:00000001FF",
                ":02000006AABB93|:00000001FF",
                ":0100000408F3|:00000001FF",
                ":00000001FF",
                ":02000000AABB99|:020000048000|:00000001FF",
                ":02000000AABB99|:02000004800179|:01000000CC33|:00000001FF"
            })
    void malformedHexIsRefused(String lines) {
        assertThrows(SigningException.class, () -> readHex(lines));
    }

    @Test
    void elfIsJoinedByPhysicalAddress() throws IOException {
        byte[] elf = elf(2);
        FirmwareFile file = read("f.elf", elf);
        assertArrayEquals(
                new byte[] {1, 2, 3, 4, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 5, 6},
                file.bytes());
        assertEquals(OptionalLong.of(0x8000), file.address());
    }

    @Test
    void everyTruncationOfAnElfIsRefused() throws IOException {
        byte[] elf = elf(2);
        for (int length = 4; length < elf.length; length++) {
            byte[] cut = Arrays.copyOf(elf, length);
            assertThrows(SigningException.class, () -> read("f.elf", cut), "of " + length);
        }
    }

    @Test
    void otherElfsAreRefused() {
        byte[] wide = elf(2);
        wide[4] = 2;
        assertThrows(SigningException.class, () -> read("f.elf", wide));
        assertThrows(SigningException.class, () -> read("f.elf", elf(0)));
        byte[] huge = elf(2);
        ByteBuffer.wrap(huge).order(ByteOrder.LITTLE_ENDIAN).putInt(52 + 16, -1);
        assertThrows(SigningException.class, () -> read("f.elf", huge));
        byte[] far = elf(2);
        ByteBuffer.wrap(far).order(ByteOrder.LITTLE_ENDIAN).putInt(52 + 12, 0x2000_0000);
        SigningException e = assertThrows(SigningException.class, () -> read("f.elf", far));
        assertTrue(e.getMessage().contains("too far"), e.getMessage());
    }

    @Test
    void missingAndEmptyFilesAreRefused() {
        assertThrows(SigningException.class, () -> FirmwareFile.read(directory.resolve("none")));
        assertThrows(SigningException.class, () -> read("f.bin", new byte[0]));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "255, 255, true", "0, 255, false", "7, 7, false"})
    void headerNeedsFreeBytes(int first, int second, boolean isFree) throws IOException {
        FirmwareFile file = read("f.bin", new byte[] {(byte) first, (byte) second, 9});
        if (isFree) {
            assertArrayEquals(new byte[] {9}, file.afterHeader(2));
        } else {
            assertThrows(SigningException.class, () -> file.afterHeader(2));
        }
        assertThrows(SigningException.class, () -> file.afterHeader(3));
    }

    /** Segments of 4 bytes at 0x8000 and 2 bytes at 0x8008, whose virtual addresses are others. */
    private static byte[] elf(int segments) {
        ByteBuffer elf = ByteBuffer.allocate(52 + 64 + 6).order(ByteOrder.LITTLE_ENDIAN);
        elf.putInt(0, 0x464c457f).put(4, (byte) 1).put(5, (byte) 1);
        elf.putInt(28, 52).putShort(42, (short) 32).putShort(44, (short) segments);
        segment(elf, 52, 116, 0x8000, 4);
        segment(elf, 84, 120, 0x8008, 2);
        elf.position(116).put(new byte[] {1, 2, 3, 4, 5, 6});
        return elf.array();
    }

    private static void segment(ByteBuffer elf, int at, int offset, int address, int length) {
        elf.putInt(at, 1).putInt(at + 4, offset).putInt(at + 8, 0x2000_0000 + address);
        elf.putInt(at + 12, address).putInt(at + 16, length).putInt(at + 20, length);
    }

    private FirmwareFile readHex(String lines) throws IOException {
        return read("f.hex", lines.replace('|', '\n').getBytes(StandardCharsets.US_ASCII));
    }

    private FirmwareFile read(String name, byte[] contents) throws IOException {
        Path path = directory.resolve(name);
        Files.write(path, contents);
        return FirmwareFile.read(path);
    }
}
