import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Ed25519 verification with vectors of RFC 8032, section 7.1, held in flash, and a spoilt one. */
public class SignatureCheck {
    private static final byte[] KEY_2 =
            bytes("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    private static final byte[] SIGNATURE_2 =
            bytes(
                    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    private static final byte[] KEY_3 =
            bytes("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
    private static final byte[] SIGNATURE_3 =
            bytes(
                    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                            + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");

    private static byte[] bytes(String digits) {
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }

    private static void check(byte[] signature, byte[] key, byte[] message) {
        boolean valid = Ed25519.verify(signature, 0, key, 0, message, 0, message.length);
        System.out.println(valid ? "valid" : "spoilt");
    }

    public static void main(String[] args) {
        check(SIGNATURE_2, KEY_2, new byte[] {0x72});
        check(SIGNATURE_3, KEY_3, new byte[] {(byte) 0xaf, (byte) 0x82});
        check(SIGNATURE_3, KEY_3, new byte[] {(byte) 0xaf, (byte) 0x83});
    }
}
