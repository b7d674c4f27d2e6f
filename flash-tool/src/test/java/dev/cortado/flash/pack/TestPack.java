package dev.cortado.flash.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes packs and flash algorithms like a vendor's. */
public final class TestPack {

    /** Names and offsets of the functions. */
    private static final List<String> FUNCTIONS =
            List.of("Init", "UnInit", "EraseSector", "ProgramPage");

    private static final int CODE_BYTES = 200;
    private static final int DATA_BYTES = 24;

    private TestPack() {}

    /** A pack with devices and the file that each is programmed with. */
    public static Path write(Path file, String devices, byte[] algorithm) {
        String description =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <package schemaVersion="1.7"><vendor>Test</vendor><name>Test_DFP</name>
                <devices>%s</devices></package>
                """
                        .formatted(devices);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("Test.Test_DFP.pdsc"));
            zip.write(description.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("Flash/test.FLM"));
            zip.write(algorithm);
            zip.closeEntry();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    /** An FLM file without one of the functions, or with all if the name is none of them. */
    public static byte[] algorithm(String missing) {
        ByteArrayOutputStream elf = new ByteArrayOutputStream();
        elf.writeBytes(new byte[52]);
        List<int[]> headers = new ArrayList<>();
        byte[] code = new byte[CODE_BYTES];
        for (int i = 0; i < code.length; i++) {
            code[i] = (byte) (i * 7);
        }
        byte[] data = new byte[DATA_BYTES];
        data[3] = 77;
        StringBuilder names = new StringBuilder("\0");
        add(elf, headers, names, "PrgCode", 1, 0, code);
        add(elf, headers, names, "PrgData", 1, CODE_BYTES, data);
        add(elf, headers, names, "DevDscr", 1, CODE_BYTES + DATA_BYTES, device());
        StringBuilder strings = new StringBuilder("\0");
        ByteBuffer symbols =
                ByteBuffer.allocate(16 * (FUNCTIONS.size() + 1)).order(ByteOrder.LITTLE_ENDIAN);
        symbols.position(16);
        for (int i = 0; i < FUNCTIONS.size(); i++) {
            int name = strings.length();
            strings.append(FUNCTIONS.get(i).equals(missing) ? "other" : FUNCTIONS.get(i))
                    .append('\0');
            symbols.putInt(name).putInt(32 * i + 5).putInt(8).putShort((short) 0x12);
            symbols.putShort((short) 1);
        }
        int[] table = add(elf, headers, names, ".symtab", 2, 0, symbols.array());
        table[4] = headers.size();
        add(elf, headers, names, ".strtab", 3, 0, bytes(strings));
        names.append(".shstrtab\0");
        add(elf, headers, names, "", 3, 0, bytes(names));
        return finished(elf, headers);
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int[] add(
            ByteArrayOutputStream elf,
            List<int[]> headers,
            StringBuilder names,
            String name,
            int type,
            int address,
            byte[] bytes) {
        int[] header = {names.length(), type, address, elf.size(), 0, bytes.length};
        names.append(name).append('\0');
        elf.writeBytes(bytes);
        while (elf.size() % 4 != 0) {
            elf.write(0);
        }
        headers.add(header);
        return header;
    }

    private static byte[] finished(ByteArrayOutputStream elf, List<int[]> headers) {
        int table = elf.size();
        for (int[] header : headers) {
            ByteBuffer entry = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
            entry.putInt(header[0]).putInt(header[1]).putInt(0).putInt(header[2]);
            entry.putInt(header[3]).putInt(header[5]).putInt(header[4]);
            elf.writeBytes(entry.array());
        }
        byte[] file = elf.toByteArray();
        ByteBuffer head = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(0, 0x464C_457F).put(4, (byte) 1).put(5, (byte) 1);
        head.putInt(32, table).putShort(46, (short) 40);
        head.putShort(48, (short) headers.size()).putShort(50, (short) (headers.size() - 1));
        return file;
    }

    /** struct FlashDevice: 64 KB at 0, pages of 256 bytes, sectors of 1 KB. */
    private static byte[] device() {
        ByteBuffer device = ByteBuffer.allocate(160 + 16).order(ByteOrder.LITTLE_ENDIAN);
        device.putShort(0, (short) 0x101);
        device.put(2, "Test 64 KB".getBytes(StandardCharsets.US_ASCII));
        device.putShort(130, (short) 1).putInt(132, 0).putInt(136, 64 * 1024).putInt(140, 256);
        device.put(148, (byte) 0xff).putInt(152, 100).putInt(156, 500);
        device.putInt(160, 1024).putInt(164, 0).putInt(168, -1).putInt(172, -1);
        return device.array();
    }
}
