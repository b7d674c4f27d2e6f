import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Ed25519 without key objects, with a vector of RFC 8032, section 7.1. */
public class Ed25519Primitive {
    public static void main(String[] args) {
        byte[] publicKey =
                HexFormat.of()
                        .parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        byte[] message = {0x72};
        byte[] signature =
                HexFormat.of()
                        .parseHex(
                                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085a"
                                        + "c1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        System.out.println(Ed25519.verify(signature, 0, publicKey, 0, message, 0, 1));
        signature[0]++;
        System.out.println(Ed25519.verify(signature, 0, publicKey, 0, message, 0, 1));
    }
}
