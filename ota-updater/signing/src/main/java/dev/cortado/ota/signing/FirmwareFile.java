package dev.cortado.ota.signing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Firmware as linked, read from ELF, Intel HEX or plain bytes.
 *
 * @param bytes from the lowest address to the highest; holes are erased flash
 * @param address the lowest address, if the file tells
 */
public record FirmwareFile(byte[] bytes, OptionalLong address) {

    private static final long MAX_BYTES = 64 * 1024 * 1024;
    private static final int ELF_MAGIC = 0x464c457f;
    private static final int PROGRAM_HEADER_BYTES = 32;
    private static final int PT_LOAD = 1;

    /**
     * Reads a file; its kind is told by its first bytes, and HEX by its name.
     *
     * @throws SigningException if there is none, or it is malformed, empty or spread too far
     */
    public static FirmwareFile read(Path path) {
        byte[] contents = contents(path);
        if (contents.length == 0) {
            throw new SigningException(path + " is empty; sign what cortado build made");
        }
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".hex") || name.endsWith(".ihex")) {
            return joined(path, hexPieces(path, contents));
        }
        ByteBuffer buffer = ByteBuffer.wrap(contents).order(ByteOrder.LITTLE_ENDIAN);
        if (contents.length >= 4 && buffer.getInt(0) == ELF_MAGIC) {
            return joined(path, elfPieces(path, buffer));
        }
        return new FirmwareFile(contents, OptionalLong.empty());
    }

    /**
     * The bytes after the first ones, which must be free for a header: all 0 or all 0xff.
     *
     * @throws SigningException if they are not
     */
    public byte[] afterHeader(int headerBytes) {
        if (bytes.length <= headerBytes) {
            throw new SigningException(
                    "the input has "
                            + bytes.length
                            + " bytes, and is to begin with "
                            + headerBytes
                            + " free ones for the header");
        }
        for (int i = 0; i < headerBytes; i++) {
            if (bytes[i] != bytes[0] || (bytes[i] != 0 && bytes[i] != (byte) 0xff)) {
                throw new SigningException(
                        "the input's first "
                                + headerBytes
                                + " bytes are not free: byte "
                                + i
                                + " is used; leave out --header-in-input to put a header before the"
                                + " input");
            }
        }
        return Arrays.copyOfRange(bytes, headerBytes, bytes.length);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes of firmware";
    }

    private static byte[] contents(Path path) {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new SigningException(path + " is larger than 64 MB");
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new SigningException("there is no file " + path, e);
        } catch (IOException e) {
            throw new SigningException("cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    private static FirmwareFile joined(Path path, Map<Long, byte[]> pieces) {
        TreeMap<Long, byte[]> sorted = new TreeMap<>(pieces);
        if (sorted.isEmpty()) {
            throw new SigningException(path + " has no bytes to load");
        }
        long first = sorted.firstKey();
        long end = first;
        for (Map.Entry<Long, byte[]> piece : sorted.entrySet()) {
            if (piece.getKey() < end) {
                throw new SigningException(
                        "%s: bytes at 0x%08x are there twice".formatted(path, piece.getKey()));
            }
            end = piece.getKey() + piece.getValue().length;
        }
        if (end - first > MAX_BYTES) {
            throw new SigningException(
                    "%s spreads from 0x%08x to 0x%08x, which is too far for one image"
                            .formatted(path, first, end));
        }
        byte[] bytes = new byte[(int) (end - first)];
        Arrays.fill(bytes, (byte) 0xff);
        sorted.forEach(
                (address, piece) ->
                        System.arraycopy(piece, 0, bytes, (int) (address - first), piece.length));
        return new FirmwareFile(bytes, OptionalLong.of(first));
    }

    /** The loaded segments of a 32-bit ELF file by physical address; System V ABI, chapter 5. */
    private static Map<Long, byte[]> elfPieces(Path path, ByteBuffer elf) {
        Map<Long, byte[]> pieces = new TreeMap<>();
        try {
            if (elf.get(4) != 1 || elf.get(5) != 1) {
                throw new SigningException(path + " is no 32-bit little-endian ELF file");
            }
            long table = Integer.toUnsignedLong(elf.getInt(28));
            int count = Short.toUnsignedInt(elf.getShort(44));
            for (int i = 0; i < count; i++) {
                int at = Math.toIntExact(table + (long) i * PROGRAM_HEADER_BYTES);
                int offset = elf.getInt(at + 4);
                int length = elf.getInt(at + 16);
                if (elf.getInt(at) == PT_LOAD && length != 0) {
                    byte[] piece = new byte[checkedLength(elf, offset, length)];
                    elf.get(offset, piece);
                    pieces.put(Integer.toUnsignedLong(elf.getInt(at + 12)), piece);
                }
            }
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw new SigningException(path + " is a truncated ELF file", e);
        }
        return pieces;
    }

    private static int checkedLength(ByteBuffer file, int offset, int length) {
        if (offset < 0 || length < 0 || length > file.limit() - offset) {
            throw new IndexOutOfBoundsException(offset);
        }
        return length;
    }

    /** The data records of an Intel HEX file. */
    private static Map<Long, byte[]> hexPieces(Path path, byte[] contents) {
        Map<Long, byte[]> pieces = new TreeMap<>();
        long base = 0;
        int lineNumber = 0;
        for (String line : new String(contents, StandardCharsets.ISO_8859_1).lines().toList()) {
            lineNumber++;
            if (line.isBlank()) {
                continue;
            }
            byte[] record = hexRecord(path, lineNumber, line.strip());
            int address = (record[1] & 0xff) << 8 | record[2] & 0xff;
            byte[] data = Arrays.copyOfRange(record, 4, record.length - 1);
            switch (record[3]) {
                case 0 -> {
                    if (data.length > 0) {
                        pieces.put(base + address, data);
                    }
                }
                case 1 -> {
                    return pieces;
                }
                case 2 -> base = hexNumber(path, lineNumber, data) << 4;
                case 4 -> base = hexNumber(path, lineNumber, data) << 16;
                case 3, 5 -> {}
                default ->
                        throw new SigningException(
                                path + ":" + lineNumber + ": unknown kind of record " + record[3]);
            }
        }
        throw new SigningException(path + " has no end record; it is truncated");
    }

    private static byte[] hexRecord(Path path, int lineNumber, String line) {
        byte[] record;
        try {
            record = HexFormat.of().parseHex(line, 1, line.length());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new SigningException(path + ":" + lineNumber + ": no Intel HEX record", e);
        }
        int sum = 0;
        for (byte b : record) {
            sum += b;
        }
        if (line.charAt(0) != ':' || record.length < 5 || record.length != (record[0] & 0xff) + 5) {
            throw new SigningException(path + ":" + lineNumber + ": no Intel HEX record");
        }
        if ((sum & 0xff) != 0) {
            throw new SigningException(path + ":" + lineNumber + ": wrong checksum");
        }
        return record;
    }

    private static long hexNumber(Path path, int lineNumber, byte[] data) {
        if (data.length != 2) {
            throw new SigningException(path + ":" + lineNumber + ": no Intel HEX record");
        }
        return (data[0] & 0xff) << 8 | data[1] & 0xff;
    }
}
