import dev.cortado.abi.NoInline;
import dev.cortado.ota.compact.CompactEd25519Anchor;
import dev.cortado.ota.compact.CompactEd25519Key;
import dev.cortado.ota.compact.CompactSha256;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImagePolicy;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.TrustAnchor;

/**
 * An image of 128 KB is verified as a bootloader does it: its TLVs, SHA-256 of its 131,072 bytes
 * and Ed25519 of the hash, with a key that is decoded on the way.
 */
public final class ImageVerification {
    // RFC 8032, 7.1, TEST 1
    private static final byte[] KEY =
            bytes("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    private static final byte[] HEADER =
            bytes("3db8f3960000000020000000e0ff010000000000010000000000000000000000");

    private static final byte[] TLVS =
            bytes(
                    "0769900010002000"
                            + "a7bbdc97be659c245c722fb29206aef9741265b523ff027de69794558d526526"
                            + "01002000"
                            + "06e3fd8fda29bb60ab59557de61edb0aecdb231134be30e75b455f8e1b792fa9"
                            + "24004000"
                            + "acc016c4213f421331c534155f270a5d31f59e0eae79cc441f445bca4d27ec39"
                            + "4142454799abc149416396a267e8a7bf88cc18aad23996430fee78b8bfdf4001");

    private static byte[] bytes(String digits) {
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }

    /** The header, a payload that repeats itself each kilobyte, and the TLVs. */
    private static final class Image implements ImageSource {
        private static final int SIGNED_BYTES = 128 * 1024;
        private static final int PERIOD = 1024;

        private final byte[] pattern = new byte[PERIOD];

        Image() {
            for (int i = 0; i < PERIOD; i++) {
                pattern[i] = (byte) (i * i + (i >> 4));
            }
        }

        @Override
        public int size() {
            return SIGNED_BYTES + TLVS.length;
        }

        @Override
        public void read(int offset, byte[] buffer, int index, int length) {
            if (offset >= SIGNED_BYTES) {
                System.arraycopy(TLVS, offset - SIGNED_BYTES, buffer, index, length);
                return;
            }
            System.arraycopy(pattern, offset % PERIOD, buffer, index, length);
            if (offset == 0) {
                System.arraycopy(HEADER, 0, buffer, index, HEADER.length);
            }
        }
    }

    private static final class AnyImage implements ImagePolicy {
        @Override
        public byte[] board() {
            return new byte[0];
        }

        @Override
        public int minimumSecurityCounter() {
            return 0;
        }

        @Override
        public boolean dependencyMet(int imageNumber, ImageVersion minimum) {
            return false;
        }
    }

    @NoInline
    static int kernel() {
        TrustAnchor[] anchors = {new CompactEd25519Anchor(CompactEd25519Key.of(KEY))};
        byte[] buffer = new byte[Image.PERIOD];
        try {
            return new ImageVerifier(anchors, new AnyImage(), new CompactSha256(), buffer)
                    .verify(new Image());
        } catch (ImageException e) {
            return -1;
        }
    }

    @NoInline
    static void report(int checksum) {
        System.out.println(checksum);
    }

    public static void main(String[] args) {
        report(kernel());
    }
}
