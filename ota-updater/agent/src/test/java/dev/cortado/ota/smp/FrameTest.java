package dev.cortado.ota.smp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameTest {

    private static final long SEED = 4;

    private static byte[] encoded(byte[] message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteStream stream =
                new ByteStream() {
                    @Override
                    public int read(byte[] buffer, int index, int length) {
                        return 0;
                    }

                    @Override
                    public void write(byte[] bytes, int index, int length) {
                        out.write(bytes, index, length);
                    }
                };
        new FrameWriter(stream).send(Arrays.copyOf(message, message.length + 2), message.length);
        return out.toByteArray();
    }

    private static List<byte[]> decoded(FrameReader reader, byte[] line) {
        List<byte[]> messages = new ArrayList<>();
        for (byte b : line) {
            if (reader.accept(b)) {
                messages.add(Arrays.copyOf(reader.message(), reader.length()));
            }
        }
        return messages;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void crcIsXmodems() {
        int crc = 0;
        for (byte b : ascii("123456789")) {
            crc = Crc16.add(crc, b);
        }
        assertEquals(0x31c3, crc);
    }

    @Test
    void aLineIsLengthMessageAndCrcInBase64() {
        byte[] message = {2, 0, 0, 6, 0, 0, 0, 0, (byte) 0xa1, 0x61, 'd', 0x62, 'h', 'i'};
        byte[] line = encoded(message);
        assertEquals(6, line[0]);
        assertEquals(9, line[1]);
        assertEquals('\n', line[line.length - 1]);
        byte[] raw = Base64.getDecoder().decode(Arrays.copyOfRange(line, 2, line.length - 1));
        assertEquals(message.length + 2, raw[0] << 8 | raw[1]);
        assertArrayEquals(message, Arrays.copyOfRange(raw, 2, 2 + message.length));
    }

    @Test
    void messagesOfAllLengthsComeBack() {
        Random random = new Random(SEED);
        FrameReader reader = new FrameReader(600);
        for (int length = 1; length <= 600; length++) {
            byte[] message = new byte[length];
            random.nextBytes(message);
            byte[] line = encoded(message);
            int run = 0;
            for (byte b : line) {
                run = b == '\n' ? 0 : run + 1;
                assertTrue(run <= 126, "a line is at most 127 bytes");
            }
            List<byte[]> messages = decoded(reader, line);
            assertEquals(1, messages.size(), "length " + length);
            assertArrayEquals(message, messages.getFirst());
        }
        assertEquals(0, reader.damaged());
    }

    @Test
    void linesMayEndAnywhere() {
        byte[] message = new byte[80];
        new Random(SEED).nextBytes(message);
        byte[] line = encoded(message);
        for (int cut = 3; cut < line.length - 1; cut++) {
            byte[] two =
                    joined(
                            Arrays.copyOf(line, cut),
                            ascii("\r\n\4\24"),
                            Arrays.copyOfRange(line, cut, line.length));
            assertEquals(1, decoded(new FrameReader(80), two).size(), "cut at " + cut);
        }
    }

    @Test
    void textBetweenLinesAndMessagesIsPassedOver() {
        byte[] message = new byte[200];
        byte[] line = encoded(message);
        int second = 127;
        byte[] noisy =
                joined(
                        ascii("*** Booting\r\nAAAA\n\6"),
                        Arrays.copyOf(line, second),
                        ascii("I: log\n"),
                        Arrays.copyOfRange(line, second, line.length),
                        ascii("\4\24AAAA\n\6\tAAA\n"),
                        encoded(message));
        assertEquals(2, decoded(new FrameReader(200), noisy).size());
    }

    @Test
    void damagedAndLostBytesLoseOneMessageOnly() {
        Random random = new Random(SEED);
        byte[] message = new byte[300];
        random.nextBytes(message);
        byte[] line = encoded(message);
        for (int at = 0; at < line.length; at++) {
            byte[] changed = line.clone();
            changed[at] ^= (byte) (1 << random.nextInt(7));
            byte[] shorter =
                    joined(Arrays.copyOf(line, at), Arrays.copyOfRange(line, at + 1, line.length));
            for (byte[] bad : List.of(changed, shorter, Arrays.copyOf(line, at))) {
                FrameReader reader = new FrameReader(300);
                for (byte[] found : decoded(reader, joined(bad, line))) {
                    assertArrayEquals(message, found);
                }
                assertEquals(1, decoded(reader, line).size(), "at " + at);
            }
        }
    }

    @Test
    void longerMessagesThanTheBufferArePassedOver() {
        FrameReader reader = new FrameReader(64);
        assertEquals(0, decoded(reader, encoded(new byte[65])).size());
        assertEquals(1, reader.damaged());
        assertEquals(1, decoded(reader, encoded(new byte[64])).size());
    }
}
