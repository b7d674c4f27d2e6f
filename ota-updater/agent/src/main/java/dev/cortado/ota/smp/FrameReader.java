package dev.cortado.ota.smp;

/**
 * Finds messages on a serial line; Zephyr, "SMP over console".
 *
 * <p>A message, with its length before it and a CRC behind it, is Base64 in lines that begin with
 * 06 09, and with 04 14 if they go on with a message. Whatever else is on the line is passed over.
 * Base64 is decoded as it comes, so that lines may end anywhere. Allocates nothing after
 * construction.
 */
public final class FrameReader {

    private static final int FIRST = 0x06;
    private static final int FIRST_END = 0x09;
    private static final int NEXT = 0x04;
    private static final int NEXT_END = 0x14;
    private static final int LENGTH_BYTES = 2;
    private static final int CRC_BYTES = 2;

    private final byte[] message;

    /** The first byte of a mark that may be beginning; 0 if none is. */
    private int mark;

    /** Whether the bytes that come are Base64 of a message. */
    private boolean inLine;

    /** Whether a message has begun that may go on. */
    private boolean open;

    private int bits;
    private int bitCount;
    private int count;
    private int expected;
    private int crc;
    private int damaged;

    /** A reader of messages of so many bytes at most; longer ones are passed over. */
    public FrameReader(int capacity) {
        message = new byte[capacity];
    }

    /** Takes a byte of the line and answers whether it completes a message. */
    public boolean accept(int value) {
        int b = value & 0xff;
        if (b == FIRST || b == NEXT) {
            mark = b;
            inLine = false;
            return false;
        }
        if (mark != 0) {
            boolean first = mark == FIRST && b == FIRST_END;
            inLine = first || open && mark == NEXT && b == NEXT_END;
            mark = 0;
            if (first) {
                begin();
            }
            return false;
        }
        if (!inLine) {
            return false;
        }
        if (b == '\n' || b == '\r') {
            inLine = false;
            return false;
        }
        return decode(b);
    }

    /** The message that was completed last; valid until the next byte is accepted. */
    public byte[] message() {
        return message;
    }

    /** Its length. */
    public int length() {
        return expected - CRC_BYTES;
    }

    /** How many messages were given up: damaged, cut off, or too long. */
    public int damaged() {
        return damaged;
    }

    private void begin() {
        if (open) {
            damaged++;
        }
        open = true;
        bits = 0;
        bitCount = 0;
        count = 0;
        expected = 0;
        crc = 0;
    }

    private boolean giveUp() {
        open = false;
        inLine = false;
        damaged++;
        return false;
    }

    private boolean decode(int character) {
        if (character == '=') {
            bitCount = 0;
            return false;
        }
        int value = valueOf(character);
        if (value < 0) {
            return giveUp();
        }
        bits = bits << 6 | value;
        bitCount += 6;
        if (bitCount < 8) {
            return false;
        }
        bitCount -= 8;
        return add(bits >>> bitCount & 0xff);
    }

    private boolean add(int b) {
        if (count < LENGTH_BYTES) {
            expected = expected << 8 | b;
            count++;
            boolean fits = expected > CRC_BYTES && expected <= message.length + CRC_BYTES;
            return count == LENGTH_BYTES && !fits && giveUp();
        }
        int index = count - LENGTH_BYTES;
        if (index < expected - CRC_BYTES) {
            message[index] = (byte) b;
        }
        crc = Crc16.add(crc, b);
        count++;
        if (count < expected + LENGTH_BYTES) {
            return false;
        }
        // Over a message and its own CRC, the CRC is 0.
        if (crc != 0) {
            return giveUp();
        }
        open = false;
        inLine = false;
        return true;
    }

    private static int valueOf(int c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        if (c == '+') {
            return 62;
        }
        return c == '/' ? 63 : -1;
    }
}
