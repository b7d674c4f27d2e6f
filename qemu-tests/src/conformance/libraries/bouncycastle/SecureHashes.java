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

    /** The hashes of "abc" in NIST's examples with intermediate values, in order. */
    private static final String[] ABC = {
        "a9993e364706816aba3e25717850c26c9cd0d89d",
        "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc23"
                + "58baeca134c825a7",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a8"
                + "36ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
        "e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf",
        "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532",
        "ec01498288516fc926459f58e2c6ad8df9b473cb0fc08c2596da7cf0e49be4b298d88cea927ac7f5"
                + "39f1edf228376d25",
        "b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e10e116e9192af3c9"
                + "1a7ec57647e3934057340b4cf408d5a56592f8274eec53f0",
        "5881092dd818bf5cf8a3ddb793fbcba74097d5c526a6d35f97b83351940f2cc8",
        "483366601360a8771c6863080cc4114d8db44530f8f1e1ee4f94ea37e78b5739d5a15bef186a5386"
                + "c75744c0527e1faa9f8726e462a12a4feb06bd8801e751e4"
    };

    public static void main(String[] args) {
        int vector = 0;
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
                String text = HexFormat.of().formatHex(hash);
                System.out.println(text);
                if (message.equals("abc")) {
                    System.out.println(text.equals(ABC[vector]) ? "as published" : "WRONG");
                }
            }
            vector++;
        }
    }
}
