import dev.cortado.ota.crypto.DecryptedSource;
import dev.cortado.ota.crypto.EcdsaP256Anchor;
import dev.cortado.ota.crypto.Ed25519Anchor;
import dev.cortado.ota.crypto.Sha256;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.ImagePolicy;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.TlvType;
import dev.cortado.ota.format.TrustAnchor;
import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.custom.sec.SecP256R1Curve;

/**
 * Verifies an image, and then changed ones; in lines of hexadecimal digits it reads the key, its
 * hash, the device's decryption key or an empty line, and the image.
 */
class VerifyImages {

    private static final int STEP = 41;

    private static void verify(TrustAnchor key, ImagePolicy policy, byte[] opening, byte[] image) {
        try {
            ImageSource source = new ArraySource(image);
            if (opening.length != 0) {
                source = DecryptedSource.open(source, opening);
            }
            ImageVerifier verifier =
                    new ImageVerifier(
                            new TrustAnchor[] {key}, policy, new Sha256(), new byte[128]);
            boolean isAccepted = verifier.verify(source) == ImageVerifier.ACCEPTED;
            System.out.println(isAccepted + " " + verifier.securityCounter());
        } catch (ImageException e) {
            System.out.println(
                    e.fault().name() + " " + e.offset() + " " + e.found() + " " + e.expected());
        }
    }

    /** The board "b", from counter 2 on, with image 1 in version 1.5.0. */
    private static final class Policy implements ImagePolicy {

        @Override
        public byte[] board() {
            return new byte[] {'b'};
        }

        @Override
        public int minimumSecurityCounter() {
            return 2;
        }

        @Override
        public boolean dependencyMet(int imageNumber, ImageVersion minimum) {
            return imageNumber == 1 && new ImageVersion(1, 5, 0, 0).satisfies(minimum);
        }
    }

    private static byte[] line() throws IOException {
        byte[] bytes = new byte[1500];
        int digits = 0;
        for (int c = System.in.read(); c != '\n' && c >= 0; c = System.in.read()) {
            bytes[digits >> 1] |= Character.digit(c, 16) << ((digits & 1) == 0 ? 4 : 0);
            digits++;
        }
        byte[] line = new byte[digits / 2];
        System.arraycopy(bytes, 0, line, 0, line.length);
        return line;
    }

    static final class WithEd25519 {
        public static void main(String[] arguments) throws Exception {
            byte[] key = line();
            line();
            run(Ed25519Anchor.of(key));
        }
    }

    static final class WithEcdsa {
        public static void main(String[] arguments) throws Exception {
            SecP256R1Curve curve = new SecP256R1Curve();
            byte[] key = line();
            // SEC 2, 2.4.2: secp256r1
            ECDomainParameters domain =
                    new ECDomainParameters(
                            curve,
                            curve.createPoint(
                                    new BigInteger(
                                            "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296",
                                            16),
                                    new BigInteger(
                                            "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5",
                                            16)),
                            curve.getOrder(),
                            curve.getCofactor());
            run(
                    new EcdsaP256Anchor(
                            new ECPublicKeyParameters(curve.decodePoint(key), domain), line()));
        }
    }

    private static void run(TrustAnchor key) throws IOException, ImageException {
        byte[] opening = line();
        byte[] image = line();
        verify(key, new Policy(), opening, image);
        int end = ImageLayout.read(new ArraySource(image)).end();
        for (int i = 0; i < end; i += STEP) {
            image[i] ^= 4;
            verify(key, new Policy(), opening, image);
            image[i] ^= 4;
        }
        System.out.println(key.signatureType() == TlvType.ED25519);
    }
}
