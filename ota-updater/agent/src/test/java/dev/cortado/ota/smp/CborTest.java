package dev.cortado.ota.smp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CborTest {

    private final CborReader reader = new CborReader();

    private boolean open(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return reader.open(bytes, 0, bytes.length);
    }

    @Test
    void valuesAreFoundByKeyWhateverIsAroundThem() {
        // {"x": [1, {"off": 9}], "off": 65536, "t": "hi", "b": h'0102', "y": true, "n": -5}
        String[] maps = {
            "a6617882 01a1636f666609 636f66661a00010000 6174626869 6162420102 6179f5 616e24",
            "bf61789f 01bf636f666609ffff 636f66661a00010000 6174626869 6162420102 6179f5 616e24ff",
        };
        for (String map : maps) {
            assertTrue(open(map.replace(" ", "")), map);
            assertEquals(65536, reader.number("off", -1));
            assertTrue(reader.text("t"));
            assertEquals(2, reader.valueLength());
            assertEquals('h', reader.array()[reader.valueOffset()]);
            assertTrue(reader.bytes("b"));
            assertEquals(2, reader.array()[reader.valueOffset() + 1]);
            assertTrue(reader.truth("y"));
            assertEquals(-1, reader.number("n", -1));
            assertEquals(-1, reader.number("absent", -1));
            assertFalse(reader.bytes("t"));
            assertFalse(reader.truth("off"));
        }
    }

    @Test
    void numbersThatAreTooLargeAreNone() {
        assertTrue(open("a1616e1a80000000"));
        assertEquals(-1, reader.number("n", -1));
        assertTrue(open("a1616e1bffffffffffffffff"));
        assertEquals(-1, reader.number("n", -1));
        assertTrue(open("a1616e1a7fffffff"));
        assertEquals(Integer.MAX_VALUE, reader.number("n", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01",
                "a1",
                "a161",
                "a16161",
                "a1616118",
                "a161615820",
                "a161617f6161ff",
                "bf616101",
                "a161611c",
                "a161611f",
                "ff",
                "a1ff",
                "a0a0",
                "a16161017a",
                "ba80000000",
                "bbffffffffffffffff",
                "a1616181818181818181818101",
                "9f",
                "a161619b7fffffffffffffff",
                "a161615b8000000000000000"
            })
    void whatIsNoMapIsRefused(String hex) {
        assertFalse(open(hex));
        assertEquals(-1, reader.number("a", -1));
    }

    @Test
    void nothingReadsOutsideOfTheRange() {
        Random random = new Random(7);
        byte[] good = HexFormat.of().parseHex("bf636f66661a0001000061629f0102ff6179f5ff");
        for (int i = 0; i < 300_000; i++) {
            byte[] bytes = Arrays.copyOf(good, random.nextInt(good.length + 1));
            for (int n = random.nextInt(4); n > 0 && bytes.length > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            // An array that ends with the map: reading past it throws.
            if (reader.open(bytes, 0, bytes.length)) {
                reader.number("off", 0);
                reader.truth("y");
                if (reader.bytes("b") || reader.text("b")) {
                    assertTrue(reader.valueOffset() + reader.valueLength() <= bytes.length);
                }
            }
        }
    }

    @Test
    void writtenMapsAreInTheirShortestForm() {
        byte[] bytes = new byte[64];
        CborWriter writer = new CborWriter(bytes, 40);
        writer.begin(0);
        writer.map(3);
        writer.text("a");
        writer.number(23);
        writer.text("b");
        writer.number(256);
        writer.text("c");
        writer.array(2);
        writer.number(-1);
        writer.truth(false);
        assertArrayEquals(
                HexFormat.of().parseHex("a361611761621901006163821afffffffff4"),
                Arrays.copyOf(bytes, writer.position()));
        assertTrue(writer.fits());
    }

    @Test
    void whatDoesNotFitIsNotWritten() {
        byte[] bytes = new byte[8];
        CborWriter writer = new CborWriter(bytes, 4);
        writer.begin(0);
        writer.text("abcdef");
        assertFalse(writer.fits());
        assertEquals(0, bytes[4]);
    }
}
