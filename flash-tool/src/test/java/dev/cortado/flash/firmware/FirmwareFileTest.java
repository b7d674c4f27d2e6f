package dev.cortado.flash.firmware;

import static dev.cortado.flash.FlashAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmwareFileTest {

    private static final BoardProfile MICROBIT = ProfileLibrary.bundled().board("microbit");

    @TempDir Path directory;

    @Test
    void binaryBelongsWhereTheProfileSays() throws IOException {
        Firmware firmware = FirmwareFile.read(write("a.bin", new byte[] {1, 2, 3}), 0x4000);
        assertEquals(0x4000, firmware.start());
        assertEquals(3, firmware.length());
    }

    @Test
    void hexFilesTellTheirAddressesAndTouchingRecordsAreJoined() throws IOException {
        Firmware firmware =
                FirmwareFile.read(
                        write(
                                "a.hex",
                                """
                                :020000040001F9
                                :020010001122BB
                                :02001200334475
                                :0100200055 8A
                                :00000001FF
                                """
                                        .replace(" ", "")
                                        .getBytes()),
                        0);
        assertEquals(2, firmware.segments().size());
        assertEquals(0x10010, firmware.start());
        assertArrayEquals(
                new byte[] {0x11, 0x22, 0x33, 0x44}, firmware.segments().getFirst().bytes());
        assertEquals(0x10021, firmware.end());
    }

    @Test
    void elfFilesAreReadByPhysicalAddress() throws IOException {
        Firmware firmware = FirmwareFile.read(write("a.elf", elf(0x800, 4)), 0);
        assertEquals(0x800, firmware.start());
        assertArrayEquals(new byte[] {9, 9, 9, 9}, firmware.segments().getFirst().bytes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.hex | :020010001122BC | 1: wrong checksum",
                "a.hex | :0200100011     | 1: no Intel HEX record",
                "a.hex | :020010001122BB | the file is truncated",
                "a.hex | :00000009F7     | unknown kind of record",
                "a.hex | hello           | no Intel HEX record",
                "a.txt | hello           | is no firmware",
                "a.bin | ''              | is empty",
            })
    void malformedFilesAreRefused(String name, String text, String message) throws IOException {
        Path file = write(name, text.getBytes());
        assertRefused(message, () -> FirmwareFile.read(file, 0));
    }

    @Test
    void truncatedAndForeignElfFilesAreRefused() throws IOException {
        byte[] elf = elf(0, 64);
        Path truncated = write("t.elf", Arrays.copyOf(elf, elf.length - 1));
        assertRefused("truncated", () -> FirmwareFile.read(truncated, 0));
        elf[18] = 62;
        Path foreign = write("x.elf", elf);
        assertRefused("no 32-bit little-endian ARM ELF", () -> FirmwareFile.read(foreign, 0));
        assertRefused("there is no file", () -> FirmwareFile.read(directory.resolve("none"), 0));
    }

    @Test
    void bytesThatAreThereTwiceAreRefused() {
        assertRefused(
                "0x00000002 are there twice",
                () ->
                        Firmware.of(
                                "x",
                                List.of(new Segment(0, new byte[3]), new Segment(2, new byte[1]))));
    }

    @ParameterizedTest
    @CsvSource({
        "0x20004000, 0x101,      0,       ''",
        "0x20008000, 0x101,      0,       was not built for microbit",
        "0x20004000, 0x100,      0,       was not built for microbit",
        "0x20004000, 0x40001,    0,       was not built for microbit",
        "0x20004000, 0x101,      0x40000, outside of the flash",
        "0x20004000, 0x101,      0x3FFFC, bigger than the flash",
    })
    void firmwareMustFitTheBoard(String stack, String reset, String address, String refusal) {
        byte[] bytes =
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(Long.decode(stack).intValue())
                        .putInt(Long.decode(reset).intValue())
                        .array();
        Firmware firmware = Firmware.of("f", List.of(new Segment(Long.decode(address), bytes)));
        if (refusal.isEmpty()) {
            firmware.requireFits(MICROBIT);
        } else {
            assertRefused(refusal, () -> firmware.requireFits(MICROBIT));
        }
    }

    @Test
    void firmwareOfAnotherCoreIsRefused() throws IOException {
        byte[] attributes =
                HexFormat.of()
                        .parseHex(
                                "413a000000616561626900013000000043322e30390005636f727465782d6d33"
                                        + "00060a074d080009020e0011011401150017031801190122012601");
        byte[] elf = elf(0x800, 4);
        ByteBuffer whole =
                ByteBuffer.allocate(elf.length + attributes.length + 40)
                        .order(ByteOrder.LITTLE_ENDIAN);
        int header = elf.length + attributes.length;
        whole.put(elf).put(attributes).putInt(32, header).putShort(48, (short) 1);
        whole.putInt(header + 4, 0x7000_0003).putInt(header + 16, elf.length);
        whole.putInt(header + 20, attributes.length);
        Firmware firmware = FirmwareFile.read(write("m3.elf", whole.array()), 0);
        assertEquals(Optional.of("cortex-m3"), firmware.core());
        assertRefused(
                "it is for a cortex-m3, and the board has a cortex-m0",
                () -> firmware.requireFits(MICROBIT));
    }

    private static byte[] elf(int address, int length) {
        ByteBuffer elf = ByteBuffer.allocate(52 + 32 + length).order(ByteOrder.LITTLE_ENDIAN);
        elf.putInt(0, 0x464c457f).put(4, (byte) 1).put(5, (byte) 1).putShort(18, (short) 40);
        elf.putInt(28, 52).putShort(44, (short) 1);
        elf.putInt(52, 1).putInt(56, 84).putInt(60, 0x2000_0000).putInt(64, address);
        elf.putInt(68, length);
        for (int i = 0; i < length; i++) {
            elf.put(84 + i, (byte) 9);
        }
        return elf.array();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    @Test
    void coresThatBeginWithCodeHaveNoVectorsToCheck() {
        byte[] branches = new byte[64];
        Arrays.fill(branches, (byte) 0xe5);
        Firmware firmware = Firmware.of("f", List.of(new Segment(0, branches)));
        firmware.requireFits(ProfileLibrary.bundled().board("virt"));
        assertRefused(
                "was not built for microbit",
                () -> firmware.requireFits(ProfileLibrary.bundled().board("microbit")));
    }
}
