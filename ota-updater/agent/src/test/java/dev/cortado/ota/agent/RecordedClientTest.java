package dev.cortado.ota.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.ota.bootloader.FlashArea;
import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.SwapType;
import dev.cortado.ota.smp.CborReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The agent answers what another project's client sends. */
class RecordedClientTest {

    private static final int SECTORS = 16;
    private static final int SECTOR = 1024;

    @Test
    void smpclientUploadsTestsAndResets() throws IOException {
        List<String[]> lines = recorded("smpclient-5.1.0.txt");
        byte[] image = HexFormat.of().parseHex(lines.getFirst()[1]);
        RamFlash flash = new RamFlash(2 * SECTORS, SECTOR, 4, true);
        SimulatedClient client = new SimulatedClient();
        Slot secondary = slot(flash, 1);
        int[] resets = new int[1];
        ImageSlots slots = new ImageSlots(slot(flash, 0), 0, secondary, new Only(image), 0);
        UpdateAgent agent = new UpdateAgent(slots, client, () -> resets[0]++, 512, 4, "test");
        int received = 0;
        for (String[] line : lines.subList(1, lines.size())) {
            byte[] answer = client.answerTo(agent, HexFormat.of().parseHex(line[1]));
            CborReader map = new CborReader();
            assertTrue(map.open(answer, 8, answer.length), line[0]);
            assertEquals(0, map.number("rc", 0), line[0]);
            switch (line[0]) {
                case "echo" -> assertTrue(map.text("r"), "echo");
                case "parameters" -> assertEquals(512, map.number("buf_size", 0));
                case "upload" -> {
                    int next = map.number("off", 0);
                    assertTrue(next > received, next + " after " + received);
                    received = next;
                }
                default -> {}
            }
        }
        assertEquals(image.length, received);
        byte[] slot = Arrays.copyOfRange(flash.bytes, SECTORS * SECTOR, 2 * SECTORS * SECTOR);
        assertArrayEquals(image, Arrays.copyOf(slot, image.length));
        assertEquals(SwapType.TEST, secondary.requested());
        assertEquals(1, resets[0]);
    }

    private static List<String[]> recorded(String name) throws IOException {
        try (InputStream in = RecordedClientTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .toList();
        }
    }

    private static Slot slot(RamFlash flash, int number) {
        int bytes = SECTORS * SECTOR;
        return new Slot(new FlashArea(flash, number * bytes, bytes), SECTORS);
    }

    /** Accepts one image. */
    private record Only(byte[] image) implements ImageCheck {
        @Override
        public int verify(ImageSource source, int minimumCounter) {
            byte[] content = new byte[image.length];
            try {
                source.read(0, content, 0, content.length);
            } catch (ImageException e) {
                return 0;
            }
            return Arrays.equals(content, image) ? ImageVerifier.ACCEPTED : 0;
        }

        @Override
        public int imageBytes() {
            return image.length;
        }

        @Override
        public int securityCounter() {
            return 0;
        }
    }
}
