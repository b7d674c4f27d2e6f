import java.util.HexFormat;
import org.bouncycastle.crypto.agreement.X25519Agreement;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc7748.X25519;

/** X25519 with the vectors of RFC 7748, sections 5.2 and 6.1. */
public class KeyAgreementOverCurve25519 {
    public static void main(String[] args) {
        byte[] result = new byte[32];
        X25519.scalarMult(
                hex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4"),
                0,
                hex("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"),
                0,
                result,
                0);
        show(result, "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552");
        X25519PrivateKeyParameters alice =
                new X25519PrivateKeyParameters(
                        hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"), 0);
        X25519PrivateKeyParameters bob =
                new X25519PrivateKeyParameters(
                        hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"), 0);
        show(
                alice.generatePublicKey().getEncoded(),
                "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
        show(
                bob.generatePublicKey().getEncoded(),
                "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
        String secret = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";
        show(shared(alice, bob.generatePublicKey()), secret);
        show(shared(bob, alice.generatePublicKey()), secret);
    }

    private static void show(byte[] value, String published) {
        String text = HexFormat.of().formatHex(value);
        System.out.println(text + (text.equals(published) ? " as published" : " WRONG"));
    }

    private static byte[] shared(X25519PrivateKeyParameters own, X25519PublicKeyParameters other) {
        X25519Agreement agreement = new X25519Agreement();
        agreement.init(own);
        byte[] secret = new byte[agreement.getAgreementSize()];
        agreement.calculateAgreement(other, secret, 0);
        return secret;
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
