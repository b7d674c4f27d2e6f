import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoServicesRegistrar;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.prng.EntropySource;
import org.bouncycastle.crypto.prng.SP800SecureRandomBuilder;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;

/**
 * ECDSA over P-256 with SHA-256: the vectors of RFC 6979, A.2.5.
 *
 * <p>The library blinds its points with random numbers, for which the program gives a seeded
 * generator.
 */
public class EcdsaDeterministicSignatures {
    private static final BigInteger D =
            new BigInteger("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721", 16);

    public static void main(String[] args) {
        CryptoServicesRegistrar.setSecureRandom(
                new SP800SecureRandomBuilder(EcdsaDeterministicSignatures::seed)
                        .buildHash(new SHA256Digest(), new byte[16], false));
        X9ECParameters curve = CustomNamedCurves.getByName("P-256");
        ECDomainParameters domain =
                new ECDomainParameters(
                        curve.getCurve(), curve.getG(), curve.getN(), curve.getH(), curve.getSeed());
        ECPrivateKeyParameters privateKey = new ECPrivateKeyParameters(D, domain);
        ECPublicKeyParameters publicKey =
                new ECPublicKeyParameters(
                        curve.getCurve()
                                .createPoint(
                                        new BigInteger(
                                                "60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6",
                                                16),
                                        new BigInteger(
                                                "7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299",
                                                16)),
                        domain);
        String[][] published = {
            {
                "sample",
                "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716",
                "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8"
            },
            {
                "test",
                "f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367",
                "19f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083"
            }
        };
        for (String[] vector : published) {
            String message = vector[0];
            byte[] hash = sha256(message);
            ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
            signer.init(true, privateKey);
            BigInteger[] signature = signer.generateSignature(hash);
            System.out.println("r = " + signature[0].toString(16));
            System.out.println("s = " + signature[1].toString(16));
            System.out.println(
                    signature[0].toString(16).equals(vector[1])
                            && signature[1].toString(16).equals(vector[2]));
            ECDSASigner verifier = new ECDSASigner();
            verifier.init(false, publicKey);
            System.out.println(verifier.verifySignature(hash, signature[0], signature[1]));
            System.out.println(
                    verifier.verifySignature(hash, signature[0], signature[1].add(BigInteger.ONE)));
        }
    }

    private static EntropySource seed(int bits) {
        return new EntropySource() {
            @Override
            public boolean isPredictionResistant() {
                return false;
            }

            @Override
            public byte[] getEntropy() {
                byte[] seed = new byte[bits / 8];
                Arrays.fill(seed, (byte) 0x5a);
                return seed;
            }

            @Override
            public int entropySize() {
                return bits;
            }
        };
    }

    private static byte[] sha256(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        SHA256Digest digest = new SHA256Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }
}
