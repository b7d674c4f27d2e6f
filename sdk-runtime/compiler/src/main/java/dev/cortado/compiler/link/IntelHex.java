package dev.cortado.compiler.link;

import java.util.HexFormat;

/** Writes the contents of flash as Intel HEX with 32-bit addresses. */
public final class IntelHex {
    // Intel Hexadecimal Object File Format Specification, revision A.
    private static final int DATA = 0;
    private static final int END_OF_FILE = 1;
    private static final int EXTENDED_LINEAR_ADDRESS = 4;
    private static final int START_LINEAR_ADDRESS = 5;
    private static final int DATA_BYTES = 16;
    private static final HexFormat DIGITS = HexFormat.of().withUpperCase();

    private final StringBuilder text = new StringBuilder();
    private int upperAddress;

    private IntelHex() {}

    /** The loaded segments and the entry point, with LF line ends. */
    public static String of(ElfFile elf) {
        IntelHex hex = new IntelHex();
        for (ElfFile.Segment segment : BinaryImage.loadedSegments(elf)) {
            hex.data(segment.physicalAddress(), elf.contents(segment));
        }
        hex.record(START_LINEAR_ADDRESS, 0, bigEndian(elf.entry(), 4));
        hex.record(END_OF_FILE, 0, new byte[0]);
        return hex.text.toString();
    }

    private void data(long address, byte[] contents) {
        int done = 0;
        while (done < contents.length) {
            long at = address + done;
            int upper = (int) (at >>> 16);
            if (upper != upperAddress) {
                record(EXTENDED_LINEAR_ADDRESS, 0, bigEndian(upper, 2));
                upperAddress = upper;
            }
            int lower = (int) (at & 0xffff);
            int size = Math.min(contents.length - done, DATA_BYTES);
            size = Math.min(size, 0x10000 - lower);
            byte[] line = new byte[size];
            System.arraycopy(contents, done, line, 0, size);
            record(DATA, lower, line);
            done += size;
        }
    }

    private void record(int type, int address, byte[] data) {
        int sum = data.length + (address >> 8) + address + type;
        text.append(':').append(DIGITS.toHexDigits((byte) data.length));
        text.append(DIGITS.toHexDigits((short) address)).append(DIGITS.toHexDigits((byte) type));
        for (byte value : data) {
            text.append(DIGITS.toHexDigits(value));
            sum += value;
        }
        text.append(DIGITS.toHexDigits((byte) -sum)).append('\n');
    }

    private static byte[] bigEndian(long value, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (value >>> 8 * (size - 1 - i));
        }
        return bytes;
    }
}
