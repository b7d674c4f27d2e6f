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
        System.out.println(HexFormat.of().formatHex(result));
        X25519PrivateKeyParameters alice =
                new X25519PrivateKeyParameters(
                        hex("77076d0a7318a57d3c16c17251b26645df4c2f92ebc099c5b0ae8d5a0f0a5f0f"), 0);
        X25519PrivateKeyParameters bob =
                new X25519PrivateKeyParameters(
                        hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"), 0);
        System.out.println(HexFormat.of().formatHex(alice.generatePublicKey().getEncoded()));
        System.out.println(HexFormat.of().formatHex(bob.generatePublicKey().getEncoded()));
        System.out.println(HexFormat.of().formatHex(shared(alice, bob.generatePublicKey())));
        System.out.println(HexFormat.of().formatHex(shared(bob, alice.generatePublicKey())));
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
