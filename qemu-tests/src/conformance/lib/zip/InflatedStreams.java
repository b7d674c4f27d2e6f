import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decompression of stored, fixed and dynamic blocks, in pieces, with dictionaries and errors. */
public class InflatedStreams {
    /** A block with codes of its own. */
    private static final String DYNAMIC =
            "78dab5cac11100300802b059f15041f6ff778ae61d688fa8ce8548a9db2c8a9cd8d02cfe84074c922fcc";

    private static final String HELLO = "78dacb48cdc9c9d751c840a200442806d5";

    private InflatedStreams() {}

    public static void main(String[] args) throws DataFormatException {
        whole();
        inPieces();
        stored();
        withDictionary();
        broken();
        buffers();
        misuse();
    }

    private static byte[] hello() {
        return HexFormat.of().parseHex(HELLO);
    }

    private static void state(String what, Inflater inflater) {
        System.out.println(
                what
                        + ": finished "
                        + inflater.finished()
                        + ", needs input "
                        + inflater.needsInput()
                        + ", remaining "
                        + inflater.getRemaining()
                        + ", read "
                        + inflater.getBytesRead()
                        + ", written "
                        + inflater.getBytesWritten()
                        + ", adler "
                        + Integer.toHexString(inflater.getAdler()));
    }

    private static void whole() throws DataFormatException {
        Inflater inflater = new Inflater();
        state("new", inflater);
        byte[] output = new byte[200];
        for (String stream : new String[] {HELLO, DYNAMIC}) {
            inflater.setInput(HexFormat.of().parseHex(stream));
            int length = inflater.inflate(output);
            state(new String(output, 0, length, StandardCharsets.UTF_8), inflater);
            inflater.reset();
        }
        inflater.end();
    }

    private static void inPieces() throws DataFormatException {
        byte[] packed = HexFormat.of().parseHex("4b4c4a4e494d4bcfc8cc4a4c4a4e494d4bcfc8cc020000");
        for (int piece = 1; piece < 6; piece += 2) {
            Inflater inflater = new Inflater(true);
            StringBuilder text = new StringBuilder();
            byte[] output = new byte[piece];
            int at = 0;
            try {
                while (!inflater.finished() && at < packed.length) {
                    if (inflater.needsInput()) {
                        int count = Math.min(piece, packed.length - at);
                        inflater.setInput(packed, at, count);
                        at += count;
                    }
                    int length = inflater.inflate(output);
                    text.append(new String(output, 0, length, StandardCharsets.UTF_8));
                }
            } catch (DataFormatException e) {
                text.append(" ").append(e.getMessage());
            }
            state(text.toString(), inflater);
            inflater.end();
        }
    }

    private static void stored() throws DataFormatException {
        byte[] packed = HexFormat.of().parseHex("010500faff68656c6c6f99");
        Inflater inflater = new Inflater(true);
        inflater.setInput(packed);
        byte[] output = new byte[3];
        for (int i = 0; i < 3; i++) {
            int length = inflater.inflate(output);
            state("stored " + new String(output, 0, length, StandardCharsets.UTF_8), inflater);
        }
        inflater.reset();
        state("reset", inflater);
        inflater.end();
    }

    private static void withDictionary() throws DataFormatException {
        byte[] packed = HexFormat.of().parseHex("78f9062c0215cb00113a0a600a001cda0475");
        byte[] dictionary = "hello".getBytes(StandardCharsets.UTF_8);
        Inflater inflater = new Inflater();
        inflater.setInput(packed);
        byte[] output = new byte[20];
        int length = inflater.inflate(output);
        System.out.println(length + ", needs dictionary " + inflater.needsDictionary());
        state("wants", inflater);
        try {
            inflater.setDictionary(new byte[] {1, 2, 3});
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
        inflater.setDictionary(dictionary);
        System.out.println("needs dictionary " + inflater.needsDictionary());
        length = inflater.inflate(output);
        System.out.println(new String(output, 0, length, StandardCharsets.UTF_8));
        state("done", inflater);
        inflater.end();
    }

    private static void broken() {
        String[] streams = {
            "7900",
            "7901",
            "889c",
            "7a9e01",
            "789c07",
            "789c01050000ff",
            "789c141522c1",
            "789c4d008428707287",
            "789c7c10d40a",
            "789c2bcf053e",
            "789cead641c5",
            "789c73d51abb",
            "789cfccc2c35",
            "789c0500000000",
            "789c03000000000002",
            "789c4bc4031000",
            "",
            "78",
            DYNAMIC,
            HELLO.replace("06", "08"),
        };
        for (String stream : streams) {
            Inflater inflater = new Inflater();
            inflater.setInput(HexFormat.of().parseHex(stream));
            byte[] output = new byte[64];
            for (int i = 0; i < 2; i++) {
                try {
                    int length = inflater.inflate(output, i, 63);
                    state(stream + " gives " + length, inflater);
                } catch (DataFormatException e) {
                    state(stream + " " + e.getMessage(), inflater);
                }
            }
            inflater.end();
        }
    }

    private static void buffers() {
        try (Inflater inflater = new Inflater()) {
            ByteBuffer input = ByteBuffer.wrap(hello()).asReadOnlyBuffer();
            ByteBuffer output = ByteBuffer.allocate(30);
            output.position(5);
            inflater.setInput(input);
            System.out.println(inflater.inflate(output) + " " + input + " " + output);
            System.out.println(inflater.inflate(output.slice()));
            inflater.inflate(output.asReadOnlyBuffer());
        } catch (DataFormatException | java.nio.ReadOnlyBufferException e) {
            System.out.println(e);
        }
    }

    private static void misuse() {
        Inflater inflater = new Inflater();
        attempt(() -> inflater.setInput(new byte[3], 1, 3));
        attempt(() -> inflater.setInput(new byte[3], -1, 3));
        attempt(() -> inflater.inflate(new byte[3], 2, 2));
        attempt(() -> inflater.setDictionary(new byte[3]));
        attempt(() -> inflater.setDictionary(new byte[3], 4, 1));
        System.out.println(inflater.needsInput() + " " + inflater.finished());
        inflater.end();
        inflater.end();
        attempt(() -> inflater.inflate(new byte[3]));
        attempt(inflater::getAdler);
        attempt(inflater::getBytesRead);
        attempt(inflater::reset);
        System.out.println(inflater.needsInput() + " " + inflater.needsDictionary());
    }

    private interface Attempt {
        void run() throws DataFormatException;
    }

    private static void attempt(Attempt attempt) {
        try {
            attempt.run();
            System.out.println("no exception");
        } catch (DataFormatException | RuntimeException e) {
            System.out.println(e);
        }
    }
}
