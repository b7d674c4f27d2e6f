package dev.cortado.ota.smp;

/** Sends messages as {@link FrameReader} describes; allocates nothing after construction. */
public final class FrameWriter {

    private static final int LENGTH_BYTES = 2;
    private static final int CRC_BYTES = 2;

    /** The longest line that all receivers take, Zephyr's MCUMGR_SERIAL_MAX_FRAME, has 127. */
    private static final int LINE_CHARACTERS = 124;

    private final ByteStream stream;
    private final byte[] line = new byte[2 + LINE_CHARACTERS + 1];

    /** A writer to a stream. */
    public FrameWriter(ByteStream stream) {
        this.stream = stream;
    }

    /** Sends the first bytes of a buffer, which has room for two more behind them. */
    public void send(byte[] message, int length) {
        int crc = 0;
        for (int i = 0; i < length; i++) {
            crc = Crc16.add(crc, message[i]);
        }
        message[length] = (byte) (crc >>> 8);
        message[length + 1] = (byte) crc;
        int counted = length + CRC_BYTES;
        int total = LENGTH_BYTES + counted;
        int used = begin(0x06, 0x09);
        for (int from = 0; from < total; from += 3) {
            if (used == 2 + LINE_CHARACTERS) {
                end(used);
                used = begin(0x04, 0x14);
            }
            int bits = 0;
            for (int i = from; i < from + 3; i++) {
                int b = i < LENGTH_BYTES ? counted >>> 8 - 8 * i : 0;
                if (i >= LENGTH_BYTES && i < total) {
                    b = message[i - LENGTH_BYTES];
                }
                bits = bits << 8 | b & 0xff;
            }
            int characters = Math.min(total - from, 3) + 1;
            for (int i = 0; i < 4; i++) {
                line[used++] = (byte) (i < characters ? digit(bits >>> 18 - 6 * i & 63) : '=');
            }
        }
        end(used);
    }

    private int begin(int first, int second) {
        line[0] = (byte) first;
        line[1] = (byte) second;
        return 2;
    }

    private void end(int used) {
        line[used] = '\n';
        stream.write(line, 0, used + 1);
    }

    private static int digit(int value) {
        if (value < 26) {
            return 'A' + value;
        }
        if (value < 52) {
            return 'a' + value - 26;
        }
        if (value < 62) {
            return '0' + value - 52;
        }
        return value == 62 ? '+' : '/';
    }
}
