import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;

/** DigestUtils over the JDK's message digests; the message "abc" of FIPS 180-4 and FIPS 202. */
public class MessageDigestsOfTheLibrary {
    public static void main(String[] args) throws IOException {
        System.out.println(DigestUtils.sha256Hex("abc"));
        System.out.println(DigestUtils.md5Hex("abc"));
        System.out.println(DigestUtils.sha1Hex("abc"));
        System.out.println(DigestUtils.sha512Hex("abc"));
        System.out.println(DigestUtils.sha3_256Hex("abc"));
        System.out.println(new DigestUtils(MessageDigestAlgorithms.SHA_512_256).digestAsHex("abc"));
        byte[] stream = DigestUtils.sha256(new ByteArrayInputStream("abc".repeat(1000).getBytes(StandardCharsets.UTF_8)));
        System.out.println(HexFormat.of().formatHex(stream));
        System.out.println(DigestUtils.isAvailable("SHA-256") + " " + DigestUtils.isAvailable("SHA-257"));
        try {
            DigestUtils.getDigest("SHA-257");
        } catch (IllegalArgumentException unknown) {
            System.out.println(unknown.getMessage());
        }
    }
}
