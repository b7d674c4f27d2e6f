package dev.cortado.classlib.deflate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** The streams of this package against zlib, which the JDK of the tests has. */
class DeflateAgreesWithJdkTest {
    private static final long SEED = Long.getLong("cortado.seed", System.nanoTime());

    private final Random random = new Random(SEED);

    @Test
    void whatIsCompressedHereTheJdkDecompresses() throws DataFormatException {
        for (int run = 0; run < 150; run++) {
            String name = "seed " + SEED + ", run " + run;
            byte[] given = data();
            boolean isRaw = random.nextBoolean();
            byte[] dictionary = random.nextInt(4) == 0 ? dictionaryOf(given) : new byte[0];
            byte[] packed = compressHere(given, isRaw, dictionary);
            Inflater inflater = new Inflater(isRaw);
            byte[] unpacked = new byte[given.length + 1];
            if (isRaw && dictionary.length > 0) {
                inflater.setDictionary(dictionary);
            }
            inflater.setInput(packed);
            int length = inflater.inflate(unpacked);
            if (inflater.needsDictionary()) {
                inflater.setDictionary(dictionary);
                length = inflater.inflate(unpacked);
            }
            assertArrayEquals(given, Arrays.copyOf(unpacked, length), name);
            assertTrue(inflater.finished(), name);
            assertEquals(0, inflater.getRemaining(), name);
            inflater.end();
        }
    }

    @Test
    void whatTheJdkCompressesIsDecompressedHereWithTheSameProgress() throws DataFormatException {
        for (int run = 0; run < 150; run++) {
            byte[] given = data();
            boolean isRaw = random.nextBoolean();
            byte[] dictionary = random.nextInt(4) == 0 ? dictionaryOf(given) : new byte[0];
            byte[] packed = compressByJdk(given, isRaw, dictionary);
            byte[] more = Arrays.copyOf(packed, packed.length + random.nextInt(5));
            String name = "seed " + SEED + ", run " + run;
            assertArrayEquals(given, assertSameProgress(more, isRaw, dictionary, name), name);
        }
    }

    @Test
    void brokenStreamsEndAsTheJdkEndsThem() {
        for (int run = 0; run < 1000; run++) {
            byte[] given = data(2000);
            boolean isRaw = random.nextBoolean();
            byte[] packed = compressByJdk(given, isRaw, new byte[0]);
            for (int spoilt = random.nextInt(4); spoilt > 0; spoilt--) {
                int first = Math.min(packed.length, 2 + random.nextInt(90));
                packed[random.nextInt(first)] ^= (byte) (1 << random.nextInt(8));
            }
            // A stream of no bytes has two, less than what may be cut off.
            int length = Math.max(0, packed.length - random.nextInt(2) * 3);
            byte[] cut = Arrays.copyOf(packed, length);
            assertSameProgress(cut, isRaw, new byte[0], "seed " + SEED + ", run " + run);
        }
    }

    @Test
    void bytesOfChanceEndAsTheJdkEndsThem() {
        for (int run = 0; run < 10_000; run++) {
            byte[] bytes = new byte[random.nextInt(120)];
            random.nextBytes(bytes);
            if (bytes.length > 0) {
                // Dynamic codes more often than chance has them.
                bytes[0] = (byte) (bytes[0] & 0xF8 | random.nextInt(8));
            }
            assertSameProgress(bytes, true, new byte[0], "seed " + SEED + ", run " + run);
        }
    }

    @Test
    void compressedSizesAreNearThoseOfTheJdk() {
        byte[] text = text(60_000, 400);
        for (int level = 1; level <= 9; level++) {
            int here = compressWhole(text, level, DeflateFormat.MAX_WINDOW).length;
            Deflater deflater = new Deflater(level);
            deflater.setInput(text);
            deflater.finish();
            int jdk = deflater.deflate(new byte[text.length]);
            deflater.end();
            assertTrue(here < jdk * 1.12, "level " + level + ": " + here + ", JDK " + jdk);
        }
    }

    @Test
    void noBytesAreTheFixedBlockWithoutLiterals() {
        assertArrayEquals(
                new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1},
                compressWhole(new byte[0], -1, 512));
    }

    private static byte[] compressWhole(byte[] given, int level, int window) {
        DeflateStream stream = new DeflateStream(level, false, window);
        byte[] output = new byte[given.length + given.length / 100 + 1000];
        stream.deflate(
                given, 0, given.length, output, 0, output.length, DeflateStream.Flush.FINISH);
        assertTrue(stream.isFinished());
        return Arrays.copyOf(output, stream.outputPosition());
    }

    private byte[] compressHere(byte[] given, boolean isRaw, byte[] dictionary) {
        int window = 512 << random.nextInt(7);
        DeflateStream stream = new DeflateStream(random.nextInt(11) - 1, isRaw, window);
        if (random.nextInt(3) == 0) {
            stream.setParameters(random.nextInt(10), random.nextInt(3));
        }
        if (dictionary.length > 0) {
            stream.setDictionary(dictionary, 0, dictionary.length);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] output = new byte[1 + random.nextInt(random.nextBoolean() ? 20 : 5000)];
        int at = 0;
        while (at < given.length) {
            int end = at + random.nextInt(Math.min(given.length - at, 30_000) + 1);
            DeflateStream.Flush[] kinds = DeflateStream.Flush.values();
            // No more flushes than bytes of output are worth.
            DeflateStream.Flush flush =
                    random.nextInt(3) == 0
                            ? kinds[random.nextInt(kinds.length - 1)]
                            : DeflateStream.Flush.NONE;
            int written;
            do {
                stream.deflate(given, at, end, output, 0, output.length, flush);
                at = stream.inputPosition();
                written = stream.outputPosition();
                out.write(output, 0, written);
            } while (written > 0 || at < end);
        }
        while (!stream.isFinished()) {
            stream.deflate(given, 0, 0, output, 0, output.length, DeflateStream.Flush.FINISH);
            out.write(output, 0, stream.outputPosition());
        }
        return out.toByteArray();
    }

    private byte[] compressByJdk(byte[] given, boolean isRaw, byte[] dictionary) {
        Deflater deflater = new Deflater(random.nextInt(11) - 1, isRaw);
        if (dictionary.length > 0) {
            deflater.setDictionary(dictionary);
        }
        int half = given.length / 2;
        byte[] output = new byte[given.length + 1000];
        deflater.setInput(given, 0, half);
        int length = deflater.deflate(output, 0, output.length, random.nextInt(2) * 2);
        deflater.setStrategy(random.nextInt(3));
        deflater.setInput(given, half, given.length - half);
        deflater.finish();
        while (!deflater.finished()) {
            length += deflater.deflate(output, length, output.length - length);
        }
        deflater.end();
        return Arrays.copyOf(output, length);
    }

    /** Both take the same bytes in the same pieces, and say the same of each; what they make. */
    private byte[] assertSameProgress(
            byte[] packed, boolean isRaw, byte[] dictionary, String name) {
        Inflater jdk = new Inflater(isRaw);
        InflateStream here = new InflateStream(isRaw);
        if (isRaw && dictionary.length > 0) {
            jdk.setDictionary(dictionary);
            here.setDictionary(dictionary, 0, dictionary.length);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int inputPiece = 1 + random.nextInt(random.nextBoolean() ? 30 : 20_000);
        int outputPiece = 1 + random.nextInt(random.nextBoolean() ? 30 : 20_000);
        int at = 0;
        boolean goesOn = true;
        while (goesOn) {
            int end = Math.min(packed.length, at + random.nextInt(inputPiece + 1));
            byte[] wanted = new byte[random.nextInt(outputPiece + 1)];
            byte[] output = new byte[wanted.length];
            String expected = step(jdk, packed, at, end, wanted);
            assertEquals(expected, step(here, packed, at, end, output), name);
            assertArrayEquals(wanted, output, name);
            at = here.inputPosition();
            if (expected.contains("dictionary") && dictionary.length > 0) {
                jdk.setDictionary(dictionary);
                here.setDictionary(dictionary, 0, dictionary.length);
                continue;
            }
            all.write(output, 0, here.outputPosition());
            boolean isStuck =
                    at == packed.length && here.outputPosition() == 0 && output.length > 0;
            goesOn =
                    !isStuck
                            && !expected.contains("dictionary")
                            && !expected.endsWith("!")
                            && !here.isFinished();
        }
        jdk.end();
        return all.toByteArray();
    }

    private static String step(Inflater jdk, byte[] packed, int at, int end, byte[] output) {
        jdk.setInput(packed, at, end - at);
        try {
            int length = jdk.inflate(output);
            return describe(
                    length,
                    end - jdk.getRemaining(),
                    jdk.finished(),
                    jdk.needsDictionary(),
                    jdk.getAdler());
        } catch (DataFormatException broken) {
            return broken.getMessage() + " at " + (end - jdk.getRemaining()) + "!";
        }
    }

    private static String step(InflateStream here, byte[] packed, int at, int end, byte[] output) {
        try {
            here.inflate(packed, at, end, output, 0, output.length);
            return describe(
                    here.outputPosition(),
                    here.inputPosition(),
                    here.isFinished(),
                    here.needsDictionary(),
                    here.adler());
        } catch (DataFormatException broken) {
            return broken.getMessage() + " at " + here.inputPosition() + "!";
        }
    }

    private static String describe(
            int length, int at, boolean isFinished, boolean needsDictionary, int adler) {
        return length
                + " bytes of "
                + at
                + (isFinished ? " finished" : "")
                + (needsDictionary ? " dictionary" : "")
                + " "
                + adler;
    }

    private byte[] dictionaryOf(byte[] given) {
        byte[] more = text(1 + random.nextInt(3000), 40);
        int shared = random.nextInt(given.length + 1);
        byte[] dictionary = Arrays.copyOf(more, more.length + shared);
        System.arraycopy(given, 0, dictionary, more.length, shared);
        return dictionary;
    }

    private byte[] data() {
        return data(random.nextInt(20) == 0 ? 150_000 : 6000);
    }

    private byte[] data(int most) {
        int length = random.nextInt(most);
        byte[] bytes = new byte[length];
        switch (random.nextInt(4)) {
            case 0 -> random.nextBytes(bytes);
            case 1 -> Arrays.fill(bytes, (byte) random.nextInt());
            case 2 -> {
                int letters = 1 + random.nextInt(30);
                for (int i = 0; i < length; i++) {
                    bytes[i] = (byte) ('a' + random.nextInt(letters) * random.nextInt(2));
                }
            }
            default -> bytes = text(length, 2 + random.nextInt(300));
        }
        return bytes;
    }

    private byte[] text(int length, int words) {
        byte[][] known = new byte[words][];
        for (int i = 0; i < words; i++) {
            known[i] = new byte[1 + random.nextInt(12)];
            for (int k = 0; k < known[i].length; k++) {
                known[i][k] = (byte) ('a' + random.nextInt(26));
            }
        }
        byte[] text = new byte[length];
        int at = 0;
        while (at < length) {
            byte[] word = known[(int) (words * random.nextDouble() * random.nextDouble())];
            int count = Math.min(word.length, length - at);
            System.arraycopy(word, 0, text, at, count);
            at += count;
            if (at < length) {
                text[at++] = ' ';
            }
        }
        return text;
    }
}
