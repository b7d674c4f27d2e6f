import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

public class Checksums {
    public static void main(String[] args) {
        byte[] data = "The quick brown fox jumps over the lazy dog".getBytes();
        CRC32 crc = new CRC32();
        crc.update(data);
        System.out.println(Long.toHexString(crc.getValue()));
        crc.reset();
        for (byte b : data) {
            crc.update(b);
        }
        System.out.println(Long.toHexString(crc.getValue()));
        Adler32 adler = new Adler32();
        adler.update(data, 4, 10);
        System.out.println(adler.getValue());
        CRC32C c = new CRC32C();
        c.update(data);
        System.out.println(Long.toHexString(c.getValue()));
    }
}
