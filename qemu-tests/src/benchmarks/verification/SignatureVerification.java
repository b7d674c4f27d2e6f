import dev.cortado.ota.compact.CompactEd25519Anchor;
import dev.cortado.ota.compact.CompactEd25519Key;
import dev.cortado.ota.compact.CompactSha256;

/**
 * SHA-256 (FIPS 180-4) and Ed25519 verification (RFC 8032, 7.1) with vectors and spoilt ones; the
 * key is decoded when the image is built.
 */
public final class SignatureVerification {
    private static final byte[] ABC_HASH =
            bytes("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    private static final CompactEd25519Key KEY =
            CompactEd25519Key.of(
                    bytes("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"));

    private static final byte[] SIGNATURE =
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

    private static void print(boolean valid) {
        System.out.println(valid ? "valid" : "spoilt");
    }

    private static boolean isHashOfAbc(byte[] message) {
        CompactSha256 digest = new CompactSha256();
        byte[] hash = new byte[ABC_HASH.length];
        digest.update(message, 0, message.length);
        digest.finish(hash);
        int difference = 0;
        for (int i = 0; i < hash.length; i++) {
            difference |= hash[i] ^ ABC_HASH[i];
        }
        return difference == 0;
    }

    public static void main(String[] args) {
        print(isHashOfAbc(new byte[] {'a', 'b', 'c'}));
        print(isHashOfAbc(new byte[] {'a', 'b', 'd'}));
        CompactEd25519Anchor anchor = new CompactEd25519Anchor(KEY);
        byte[] message = {(byte) 0xaf, (byte) 0x82};
        byte[] signature = SIGNATURE.clone();
        print(anchor.verify(message, signature, signature.length));
        signature[0] ^= 1;
        print(anchor.verify(message, signature, signature.length));
        signature[0] ^= 1;
        signature[32] ^= 1;
        print(anchor.verify(message, signature, signature.length));
        signature[32] ^= 1;
        message[1] ^= 1;
        print(anchor.verify(message, signature, signature.length));
        message[1] ^= 1;
        print(anchor.verify(message, signature, signature.length));
    }
}
