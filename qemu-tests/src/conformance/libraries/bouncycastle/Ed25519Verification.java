import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Ed25519 verification with the vectors of RFC 8032, section 7.1, and with spoilt ones. */
public class Ed25519Verification {
    public static void main(String[] args) {
        check(
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                "",
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc6"
                        + "1e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        check(
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e45"
                        + "8f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        check(
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
                "af82",
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae"
                        + "67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
    }

    private static void check(String publicKey, String message, String signature) {
        byte[] bytes = HexFormat.of().parseHex(message);
        byte[] sealed = HexFormat.of().parseHex(signature);
        System.out.println("signature of " + bytes.length + " bytes: " + verify(publicKey, bytes, sealed));
        sealed[3] ^= 1;
        System.out.println("spoilt: " + verify(publicKey, bytes, sealed));
    }

    private static boolean verify(String publicKey, byte[] message, byte[] signature) {
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(HexFormat.of().parseHex(publicKey), 0));
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }
}
