package dev.cortado.flash.firmware;

import dev.cortado.flash.FlashException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Intel Hexadecimal Object File Format Specification, Rev. A. */
final class IntelHexFile {

    private static final int DATA = 0;
    private static final int END_OF_FILE = 1;
    private static final int SEGMENT_ADDRESS = 2;
    private static final int SEGMENT_START = 3;
    private static final int LINEAR_ADDRESS = 4;
    private static final int LINEAR_START = 5;
    private static final int FRAMING_BYTES = 5;

    private final String name;
    private int line;

    private IntelHexFile(String name) {
        this.name = name;
    }

    /** The data records. */
    static List<Segment> segments(String name, byte[] contents) {
        return new IntelHexFile(name).parse(new String(contents, StandardCharsets.ISO_8859_1));
    }

    private List<Segment> parse(String text) {
        List<Segment> segments = new ArrayList<>();
        long base = 0;
        for (String record : text.lines().map(String::strip).toList()) {
            line++;
            if (record.isEmpty()) {
                continue;
            }
            byte[] bytes = bytes(record);
            int offset = (bytes[1] & 0xff) << 8 | bytes[2] & 0xff;
            byte[] data = Arrays.copyOfRange(bytes, 4, bytes.length - 1);
            switch (bytes[3]) {
                case DATA -> {
                    if (data.length > 0) {
                        segments.add(new Segment(base + offset, data));
                    }
                }
                case END_OF_FILE -> {
                    return segments;
                }
                case SEGMENT_ADDRESS -> base = (long) word(data) << 4;
                case LINEAR_ADDRESS -> base = (long) word(data) << 16;
                case SEGMENT_START, LINEAR_START -> {}
                default -> throw malformed("unknown kind of record " + bytes[3]);
            }
        }
        throw malformed("no end record; the file is truncated");
    }

    private byte[] bytes(String record) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(record, 1, record.length());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw malformed("no Intel HEX record");
        }
        if (record.charAt(0) != ':'
                || bytes.length < FRAMING_BYTES
                || bytes.length != (bytes[0] & 0xff) + FRAMING_BYTES) {
            throw malformed("no Intel HEX record");
        }
        int sum = 0;
        for (byte b : bytes) {
            sum += b;
        }
        if ((sum & 0xff) != 0) {
            throw malformed("wrong checksum");
        }
        return bytes;
    }

    private int word(byte[] data) {
        if (data.length != 2) {
            throw malformed("an address record must have two bytes");
        }
        return (data[0] & 0xff) << 8 | data[1] & 0xff;
    }

    private FlashException malformed(String what) {
        return new FlashException(
                name + ":" + line + ": " + what, "Make the file again: cortado build ... -o DIR");
    }
}
