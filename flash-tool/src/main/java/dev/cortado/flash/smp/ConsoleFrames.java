package dev.cortado.flash.smp;

import dev.cortado.flash.link.ByteLink;
import dev.cortado.flash.link.ByteReader;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Packets on a console between lines of text; Zephyr, "SMP over console".
 *
 * <p>A packet is its length, its bytes and a CRC, in Base64, cut into lines that begin with 06 09,
 * and with 04 14 if they go on with the packet.
 */
final class ConsoleFrames {

    private static final byte[] FIRST = {6, 9};
    private static final byte[] NEXT = {4, 20};
    private static final int LINE_BYTES = 127;

    /** Base64 characters of a line, without the two bytes before and the line's end. */
    private static final int TEXT_BYTES = (LINE_BYTES - 3) / 4 * 4;

    private static final int LENGTH_BYTES = 2;
    private static final int CRC_BYTES = 2;
    private static final int CRC_POLYNOMIAL = 0x1021;
    private static final int MOST_LINE_BYTES = 4096;

    private final ByteLink link;
    private final ByteReader reader;

    ConsoleFrames(ByteLink link) {
        this.link = link;
        this.reader = new ByteReader(link);
    }

    ByteLink link() {
        return link;
    }

    void send(byte[] packet) {
        link.send(encoded(packet));
    }

    void drain() {
        reader.drain(Duration.ofMillis(50));
    }

    static byte[] encoded(byte[] packet) {
        ByteBuffer framed = ByteBuffer.allocate(LENGTH_BYTES + packet.length + CRC_BYTES);
        framed.putShort((short) (packet.length + CRC_BYTES));
        framed.put(packet).putShort((short) crc(packet, 0, packet.length));
        byte[] text = Base64.getEncoder().encode(framed.array());
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int from = 0; from < text.length; from += TEXT_BYTES) {
            lines.writeBytes(from == 0 ? FIRST : NEXT);
            lines.write(text, from, Math.min(TEXT_BYTES, text.length - from));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    /** The next whole packet; text and damaged packets in between are passed over. */
    Optional<byte[]> receive(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        while (true) {
            Optional<byte[]> received = line(deadline);
            if (received.isEmpty()) {
                return Optional.empty();
            }
            byte[] line = received.get();
            boolean first = startsWith(line, FIRST);
            if (!first && !(startsWith(line, NEXT) && packet.size() > 0)) {
                continue;
            }
            if (first) {
                packet.reset();
            }
            try {
                packet.writeBytes(
                        Base64.getDecoder().decode(Arrays.copyOfRange(line, 2, line.length)));
            } catch (IllegalArgumentException damaged) {
                packet.reset();
                continue;
            }
            byte[] bytes = packet.toByteArray();
            int length = bytes.length < 2 ? -1 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
            if (length == bytes.length - LENGTH_BYTES && length > CRC_BYTES) {
                // Over a message and its own CRC, the CRC is 0.
                if (crc(bytes, LENGTH_BYTES, bytes.length) == 0) {
                    return Optional.of(
                            Arrays.copyOfRange(bytes, LENGTH_BYTES, bytes.length - CRC_BYTES));
                }
                packet.reset();
            } else if (length < bytes.length - LENGTH_BYTES) {
                packet.reset();
            }
        }
    }

    private static boolean startsWith(byte[] line, byte[] mark) {
        return line.length > 2 && line[0] == mark[0] && line[1] == mark[1];
    }

    private Optional<byte[]> line(long deadline) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            OptionalInt next = left.isPositive() ? reader.next(left) : OptionalInt.empty();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            int b = next.getAsInt();
            if (b == '\n' || b == '\r') {
                return Optional.of(line.toByteArray());
            }
            if (b == FIRST[0] || b == NEXT[0] || line.size() > MOST_LINE_BYTES) {
                line.reset();
            }
            line.write(b);
        }
    }

    /** CRC-16/XMODEM. */
    static int crc(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc ^= (bytes[i] & 0xff) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) != 0 ? crc << 1 ^ CRC_POLYNOMIAL : crc << 1;
            }
        }
        return crc & 0xffff;
    }
}
