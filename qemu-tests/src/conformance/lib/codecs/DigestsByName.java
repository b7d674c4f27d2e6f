import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Message digests by name, of the messages of FIPS 180-4's, FIPS 202's and RFC 1321's examples. */
public class DigestsByName {
    public static void main(String[] args) throws Exception {
        String[] names = {
            "MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512", "SHA-512/224", "SHA-512/256",
            "SHA3-224", "SHA3-256", "SHA3-384", "SHA3-512", "sha-256", "SHA", "SHA1", "MD2"
        };
        String two = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
        for (String name : names) {
            MessageDigest digest = MessageDigest.getInstance(name);
            System.out.println(digest.getAlgorithm() + " " + digest.getDigestLength());
            for (String message : new String[] {"", "abc", two, "a".repeat(1000)}) {
                byte[] hash = digest.digest(message.getBytes(StandardCharsets.US_ASCII));
                System.out.println(HexFormat.of().formatHex(hash));
            }
        }
        MessageDigest parts = MessageDigest.getInstance("SHA-256");
        parts.update((byte) 'a');
        MessageDigest fork = (MessageDigest) parts.clone();
        parts.update("bc".getBytes(StandardCharsets.US_ASCII), 0, 2);
        System.out.println(MessageDigest.isEqual(parts.digest(), fork.digest("bc".getBytes(StandardCharsets.US_ASCII))));
        byte[] target = new byte[40];
        parts.update("abc".getBytes(StandardCharsets.US_ASCII));
        System.out.println(parts.digest(target, 4, 36) + " " + target[4] + " " + target[36]);
        parts.update(two.getBytes(StandardCharsets.US_ASCII));
        parts.reset();
        System.out.println(HexFormat.of().formatHex(parts.digest()));
        try {
            MessageDigest.getInstance("SHA-257");
        } catch (NoSuchAlgorithmException unknown) {
            System.out.println(unknown.getMessage());
        }
    }
}
