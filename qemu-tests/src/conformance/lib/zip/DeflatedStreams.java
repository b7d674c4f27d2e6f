import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Compression and back. How much is left of the data is rounded, since DEFLATE leaves a compressor
 * its choices.
 */
public class DeflatedStreams {
    private DeflatedStreams() {}

    public static void main(String[] args) throws DataFormatException {
        levels();
        flushes();
        dictionaries();
        changes();
        smallOutput();
        buffers();
        misuse();
    }

    /** Lines of a log, as a device may send them. */
    private static byte[] log(int lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append("sensor ").append(i % 7).append(" temperature ").append(200 + i * i % 31);
            text.append(i % 5 == 0 ? " warning\n" : " ok\n");
        }
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        int state = 12345;
        for (int i = 0; i < length; i++) {
            state = state * 1664525 + 1013904223;
            bytes[i] = (byte) (state >>> 24);
        }
        return bytes;
    }

    private static void check(String what, byte[] data, byte[] packed, int length, boolean isRaw)
            throws DataFormatException {
        Inflater inflater = new Inflater(isRaw);
        inflater.setInput(packed, 0, length);
        byte[] back = new byte[data.length + 1];
        int count = inflater.inflate(back);
        boolean same = Arrays.equals(data, Arrays.copyOf(back, count));
        System.out.println(what + ": same " + same + ", finished " + inflater.finished());
        inflater.end();
    }

    private static void levels() throws DataFormatException {
        byte[][] samples = {new byte[0], {42}, log(60), noise(2500), new byte[3000]};
        for (byte[] data : samples) {
            for (int level = -1; level <= 9; level += 2) {
                for (int strategy = 0; strategy < 3; strategy++) {
                    Deflater deflater = new Deflater(level, strategy == 1);
                    deflater.setStrategy(strategy);
                    deflater.setInput(data);
                    deflater.finish();
                    byte[] packed = new byte[data.length + 100];
                    int length = 0;
                    while (!deflater.finished()) {
                        length += deflater.deflate(packed, length, packed.length - length);
                    }
                    boolean isSmaller = length < data.length / 2;
                    check(
                            data.length + " bytes, level " + level + ", strategy " + strategy
                                    + ", to less than half " + isSmaller
                                    + ", read " + deflater.getBytesRead()
                                    + ", adler " + Integer.toHexString(deflater.getAdler()),
                            data,
                            packed,
                            length,
                            strategy == 1);
                    deflater.end();
                }
            }
        }
    }

    private static void flushes() throws DataFormatException {
        Deflater deflater = new Deflater();
        byte[] data = log(20);
        byte[] packed = new byte[2000];
        deflater.setInput(data, 0, 100);
        System.out.println("header first " + deflater.deflate(packed, 0, 1));
        int length = 1;
        length += deflater.deflate(packed, length, 500);
        System.out.println("nothing but the header " + length);
        length += deflater.deflate(packed, length, 500, Deflater.SYNC_FLUSH);
        printEnd(packed, length);
        System.out.println(deflater.deflate(packed, length, 500, Deflater.SYNC_FLUSH));
        int before = length;
        length += deflater.deflate(packed, length, 500, Deflater.FULL_FLUSH);
        System.out.println("full flush after it " + (length - before));
        System.out.println(deflater.deflate(packed, length, 500, Deflater.SYNC_FLUSH));
        check("the first hundred", Arrays.copyOf(data, 100), packed, length, false);
        deflater.setInput(data, 100, data.length - 100);
        length += deflater.deflate(packed, length, 1000, Deflater.FULL_FLUSH);
        printEnd(packed, length);
        System.out.println(deflater.needsInput() + " " + deflater.finished());
        deflater.finish();
        before = length;
        length += deflater.deflate(packed, length, 500);
        System.out.println("the end " + (length - before) + " " + deflater.finished());
        System.out.println(deflater.deflate(packed, length, 500));
        System.out.println(deflater.getTotalOut() == length);
        check("all", data, packed, length, false);
        deflater.reset();
        System.out.println(deflater.getBytesRead() + " " + deflater.finished());
        deflater.setInput(data);
        deflater.finish();
        check("again", data, packed, deflater.deflate(packed), false);
        deflater.end();
    }

    private static void printEnd(byte[] packed, int length) {
        System.out.println(Arrays.toString(Arrays.copyOfRange(packed, length - 4, length)));
    }

    private static void dictionaries() throws DataFormatException {
        byte[] dictionary = log(8);
        byte[] data = log(10);
        Deflater deflater = new Deflater();
        deflater.setDictionary(dictionary);
        System.out.println(Integer.toHexString(deflater.getAdler()));
        deflater.setInput(data);
        byte[] packed = new byte[1000];
        int length = deflater.deflate(packed);
        try {
            deflater.setDictionary(dictionary);
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
        deflater.finish();
        length += deflater.deflate(packed, length, packed.length - length);
        System.out.println("with a dictionary less than a quarter " + (length < data.length / 4));
        System.out.println(Integer.toHexString(deflater.getAdler()));
        Inflater inflater = new Inflater();
        inflater.setInput(packed, 0, length);
        byte[] back = new byte[data.length];
        System.out.println(inflater.inflate(back) + " " + inflater.needsDictionary());
        inflater.setDictionary(dictionary);
        System.out.println(inflater.inflate(back) + " " + Arrays.equals(data, back));
        deflater.setDictionary(dictionary);
        inflater.end();
        deflater.end();
    }

    private static void changes() throws DataFormatException {
        byte[] data = log(40);
        byte[] packed = new byte[data.length + 100];
        Deflater deflater = new Deflater(0);
        int length = 0;
        for (int i = 0; i < 8; i++) {
            int from = data.length * i / 8;
            deflater.setInput(data, from, data.length * (i + 1) / 8 - from);
            while (!deflater.needsInput()) {
                length += deflater.deflate(packed, length, packed.length - length);
            }
            deflater.setLevel(i * 5 % 10);
            deflater.setStrategy(i % 3);
        }
        deflater.finish();
        while (!deflater.finished()) {
            length += deflater.deflate(packed, length, packed.length - length);
        }
        check("changed levels", data, packed, length, false);
        deflater.end();
        Deflater fresh = new Deflater();
        fresh.setLevel(9);
        fresh.setInput(data);
        fresh.finish();
        System.out.println("with a new level at first " + fresh.deflate(packed));
        length = fresh.deflate(packed);
        System.out.println((packed[1] & 0xFF) + " " + fresh.finished());
        check("then", data, packed, length, false);
        fresh.end();
    }

    private static void smallOutput() throws DataFormatException {
        byte[] data = log(30);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        byte[] packed = new byte[data.length];
        deflater.setInput(data);
        System.out.println(deflater.deflate(packed, 0, 0) + " " + deflater.needsInput());
        deflater.finish();
        int length = 0;
        while (!deflater.finished()) {
            length += deflater.deflate(packed, length, 1);
        }
        check("byte by byte", data, packed, length, false);
        deflater.end();
    }

    private static void buffers() throws DataFormatException {
        byte[] data = log(30);
        try (Deflater deflater = new Deflater()) {
            ByteBuffer input = ByteBuffer.wrap(data, 10, 200);
            ByteBuffer output = ByteBuffer.allocate(400);
            output.position(7);
            deflater.setInput(input);
            deflater.finish();
            int length = deflater.deflate(output);
            System.out.println(input + " " + (output.position() == 7 + length));
            byte[] packed = Arrays.copyOfRange(output.array(), 7, 7 + length);
            check("buffers", Arrays.copyOfRange(data, 10, 210), packed, length, false);
        }
    }

    private static void misuse() {
        Deflater deflater = new Deflater();
        attempt(() -> new Deflater(10));
        attempt(() -> deflater.setLevel(-2));
        attempt(() -> deflater.setStrategy(4));
        attempt(() -> deflater.setInput(new byte[3], 1, 3));
        attempt(() -> deflater.deflate(new byte[3], 1, 3));
        attempt(() -> deflater.deflate(new byte[3], 1, 1, 4));
        deflater.end();
        deflater.close();
        attempt(() -> deflater.deflate(new byte[3]));
        attempt(deflater::getTotalIn);
        attempt(deflater::reset);
        System.out.println(deflater.needsInput() + " " + deflater.finished());
    }

    private static void attempt(Runnable attempt) {
        try {
            attempt.run();
            System.out.println("no exception");
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
