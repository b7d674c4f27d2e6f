import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.InflaterOutputStream;

/** GZIP and the streams that compress what is read or written. */
public class CompressingStreams {
    private CompressingStreams() {}

    public static void main(String[] args) throws IOException {
        gzip();
        flushed();
        brokenGzip();
        otherDirections();
    }

    private static void gzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(new GZIPOutputStream(packed))) {
            for (int i = 0; i < 100; i++) {
                out.println("line " + i + " of a file that is compressed");
            }
        }
        byte[] bytes = packed.toByteArray();
        System.out.println(HexFormat.of().formatHex(bytes, 0, 10) + " " + (bytes.length < 900));
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(new ByteArrayInputStream(bytes), 64)));
        int lines = 0;
        String last = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines++;
            last = line;
        }
        System.out.println(lines + ": " + last);
        byte[] twice = new byte[2 * bytes.length];
        System.arraycopy(bytes, 0, twice, 0, bytes.length);
        System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
        InputStream both = new GZIPInputStream(new ByteArrayInputStream(twice));
        System.out.println(both.available() + " " + both.readAllBytes().length);
        System.out.println(both.available());
    }

    private static void flushed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 16, true);
        Inflater inflater = new Inflater(true);
        for (int i = 0; i < 4; i++) {
            packed.reset();
            out.write(("message " + i + " on a connection").getBytes());
            out.flush();
            byte[] sent = packed.toByteArray();
            inflater.setInput(sent);
            byte[] got = new byte[100];
            try {
                int length = inflater.inflate(got);
                System.out.println(new String(got, 0, length) + (i > 0 && sent.length < 20));
            } catch (java.util.zip.DataFormatException e) {
                System.out.println(e);
            }
        }
        out.close();
        System.out.println(deflater.finished());
        deflater.end();
    }

    private static void brokenGzip() {
        String[] streams = {
            "",
            "1f8b",
            "504b0304000000000000",
            "1f8b0700000000000000",
            "1f8b080000000000000003000000000000000000",
            "1f8b080000000000000003000000000001000000",
            "1f8b08000000000000000300000000000000000000",
            "1f8b0800000000000000030000000000",
            "1f8b080800000000000361007b",
            "1f8b0800000000000003ffff",
        };
        for (String stream : streams) {
            byte[] bytes = HexFormat.of().parseHex(stream);
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                System.out.println(stream + " has " + in.readAllBytes().length);
            } catch (IOException e) {
                System.out.println(stream + " " + e);
            }
        }
    }

    private static void otherDirections() throws IOException {
        byte[] text = "tick tock tick tock tick tock".getBytes();
        byte[] packed = new DeflaterInputStream(new ByteArrayInputStream(text)).readAllBytes();
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        CRC32 crc = new CRC32();
        try (InflaterOutputStream out =
                new InflaterOutputStream(new CheckedOutputStream(unpacked, crc))) {
            out.write(packed, 0, 5);
            out.write(packed, 5, packed.length - 5);
        }
        System.out.println(unpacked + " " + crc.getValue());
        InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed));
        System.out.println(in.skip(5) + " " + (char) in.read() + " " + in.available());
        System.out.println(new String(in.readAllBytes()) + " " + in.available());
        in.close();
        try {
            in.read();
        } catch (IOException e) {
            System.out.println(e);
        }
    }
}
