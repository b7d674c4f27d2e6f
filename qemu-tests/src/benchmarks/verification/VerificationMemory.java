import dev.cortado.ota.compact.CompactEd25519Anchor;
import dev.cortado.ota.compact.CompactEd25519Key;
import dev.cortado.ota.compact.CompactSha256;

/** The heap that a digest and an anchor take, once both have worked. */
public final class VerificationMemory {
    private static final CompactEd25519Key KEY = CompactEd25519Key.of(publicKey());

    // RFC 8032, 7.1, TEST 1
    private static byte[] publicKey() {
        String digits = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }

    public static void main(String[] args) {
        byte[] hash = new byte[32];
        byte[] signature = new byte[64];
        long before = used();
        CompactSha256 digest = new CompactSha256();
        CompactEd25519Anchor anchor = new CompactEd25519Anchor(KEY);
        digest.update(signature, 0, signature.length);
        digest.finish(hash);
        boolean valid = anchor.verify(hash, signature, signature.length);
        System.out.println(valid ? 0 : used() - before);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
