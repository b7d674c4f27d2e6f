import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** ZIP archives that are written to memory and read from it. */
public class ArchivesOverStreams {
    private ArchivesOverStreams() {}

    public static void main(String[] args) throws IOException {
        byte[] archive = write();
        list(archive);
        byte[] broken = archive.clone();
        broken[47] ^= 0x55;
        try {
            list(broken);
        } catch (IOException e) {
            System.out.println("broken");
        }
        list(new byte[] {1, 2, 3});
        misuse();
    }

    private static byte[] write() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setComment("an archive");
            ZipEntry readme = new ZipEntry("docs/readme.txt");
            readme.setTime(1_700_000_000_000L);
            readme.setComment("about it");
            out.putNextEntry(readme);
            out.write("What is in it.\n".repeat(20).getBytes());
            out.closeEntry();
            out.putNextEntry(new ZipEntry("docs/"));
            out.closeEntry();
            byte[] raw = {1, 2, 3, 4, 5};
            ZipEntry stored = new ZipEntry("raw.bin");
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(raw.length);
            CRC32 crc = new CRC32();
            crc.update(raw);
            stored.setCrc(crc.getValue());
            stored.setTime(1_600_000_000_000L);
            out.putNextEntry(stored);
            out.write(raw);
            out.closeEntry();
            ZipEntry grüße = new ZipEntry("grüße");
            out.setLevel(9);
            out.putNextEntry(grüße);
            out.write(new byte[3000]);
            out.closeEntry();
            System.out.println(grüße.getSize() + " " + grüße.getCrc());
        }
        return bytes.toByteArray();
    }

    private static void list(byte[] archive) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                int length = in.readAllBytes().length;
                System.out.println(
                        each.getName()
                                + " "
                                + length
                                + " "
                                + each.isDirectory()
                                + " "
                                + each.getMethod()
                                + " "
                                + each.getSize()
                                + " "
                                + Long.toHexString(each.getCrc())
                                + " "
                                + (each.getName().equals("docs/readme.txt")
                                        ? each.getTime() / 2000
                                        : 0));
            }
        }
        System.out.println("end");
    }

    private static void misuse() throws IOException {
        ZipOutputStream out = new ZipOutputStream(new ByteArrayOutputStream());
        out.putNextEntry(new ZipEntry("a"));
        try {
            out.putNextEntry(new ZipEntry("a"));
        } catch (ZipException e) {
            System.out.println(e.getMessage());
        }
        ZipEntry stored = new ZipEntry("b");
        stored.setMethod(ZipEntry.STORED);
        try {
            out.putNextEntry(stored);
        } catch (ZipException e) {
            System.out.println(e.getMessage());
        }
    }
}
