import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.SHAKEDigest;

/** SHA-1, SHA-2 and SHA-3 with the messages of FIPS 180-4's and FIPS 202's examples. */
public class SecureHashes {
    private static final String TWO_BLOCKS =
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";

    public static void main(String[] args) {
        for (ExtendedDigest digest :
                List.of(
                        new SHA1Digest(),
                        new SHA224Digest(),
                        new SHA256Digest(),
                        new SHA384Digest(),
                        new SHA512Digest(),
                        new SHA3Digest(224),
                        new SHA3Digest(256),
                        new SHA3Digest(384),
                        new SHA3Digest(512),
                        new SHAKEDigest(128),
                        new SHAKEDigest(256))) {
            System.out.println(digest.getAlgorithmName() + " " + digest.getByteLength());
            for (String message : new String[] {"", "abc", TWO_BLOCKS, "a".repeat(1000)}) {
                byte[] bytes = message.getBytes(StandardCharsets.US_ASCII);
                digest.update(bytes, 0, bytes.length);
                byte[] hash = new byte[digest.getDigestSize()];
                digest.doFinal(hash, 0);
                System.out.println(HexFormat.of().formatHex(hash));
            }
        }
    }
}
