package dev.cortado.ota.format;

import java.util.Arrays;

/**
 * Decides whether an image may run.
 *
 * <p>It reads the TLVs and holds them against the policy, hashes everything that is signed,
 * compares the hash, and looks for a signature of it by a trusted key; any step that fails ends it.
 * Cost: one pass over the image in pieces of the buffer's size, two over the TLVs, and one
 * signature. It allocates some hundred bytes whatever the image says.
 *
 * <p>An instance serves one thread.
 */
public final class ImageVerifier {

    /**
     * What {@link #verify} returns for an acceptable image; many bits from 0, 1 and -1, so that a
     * disturbed register does not become it.
     */
    public static final int ACCEPTED = 0x5ac3_3c69;

    private static final int TLVS_PASSED = 0x62b1_094e;
    private static final int HASH_PASSED = 0x3d95_e0b6;
    private static final int START = ACCEPTED - 2 * TLVS_PASSED - HASH_PASSED - TrustAnchor.VALID;

    /**
     * What {@link #verifySealed} returns for an image whose payload nobody looked at; never {@link
     * #ACCEPTED}.
     */
    public static final int SEALED = ACCEPTED - HASH_PASSED;

    private static final int MAX_SIGNATURE_BYTES = 72;
    private static final int DEPENDENCY_BYTES = 12;
    private static final int MAX_BOARD_BYTES = 32;

    private static final byte UNREAD = (byte) 0xa5;

    private final TrustAnchor[] anchors;
    private final ImagePolicy policy;
    private final ImageDigest digest;
    private final byte[] buffer;
    private final byte[] hash = new byte[ImageDigest.BYTES];
    private final byte[] value = new byte[MAX_SIGNATURE_BYTES];

    /**
     * Each step adds what it found, which is a known number only if it found nothing wrong;
     * volatile, so that no step's share is foreseen.
     */
    private volatile int passed;

    private int securityCounter;
    private int hashOffset;

    /**
     * A verifier.
     *
     * @param anchors the trusted keys
     * @param digest SHA-256, with nothing added
     * @param buffer what the image is read into, at least 32 bytes
     */
    public ImageVerifier(
            TrustAnchor[] anchors, ImagePolicy policy, ImageDigest digest, byte[] buffer) {
        this.anchors = anchors;
        this.policy = policy;
        this.digest = digest;
        this.buffer = buffer;
    }

    /**
     * Returns {@link #ACCEPTED} for an image that may run.
     *
     * @param source the image with its payload in clear
     * @throws ImageException for any other
     */
    public int verify(ImageSource source) throws ImageException {
        passed = START;
        ImageLayout layout = ImageLayout.read(source);
        checkTlvs(source, layout);
        int counter = securityCounter;
        checkHash(source, layout);
        checkSignatures(source, layout);
        // What was read wrongly once is read correctly now.
        checkTlvs(source, layout);
        passed += counter ^ securityCounter;
        return passed;
    }

    /**
     * Returns {@link #SEALED} for an encrypted image that may run if its payload, once decrypted,
     * has the hash that is named and signed.
     *
     * @throws ImageException for any other
     */
    public int verifySealed(ImageSource source) throws ImageException {
        passed = START;
        ImageLayout layout = ImageLayout.read(source);
        if (!layout.header().isEncrypted()) {
            throw new ImageException(ImageFault.NOT_ENCRYPTED);
        }
        checkTlvs(source, layout);
        int counter = securityCounter;
        source.read(hashOffset, hash, 0, ImageDigest.BYTES);
        checkSignatures(source, layout);
        checkTlvs(source, layout);
        passed += counter ^ securityCounter;
        return passed;
    }

    /** The security counter of the image accepted last, 0 if it has none; unsigned. */
    public int securityCounter() {
        return securityCounter;
    }

    /** Copies the hash of the image accepted last into the first 32 bytes. */
    public void copyHash(byte[] target) {
        System.arraycopy(hash, 0, target, 0, ImageDigest.BYTES);
    }

    private void checkTlvs(ImageSource source, ImageLayout layout) throws ImageException {
        TlvIterator tlv = new TlvIterator(source, layout);
        byte[] board = policy.board();
        boolean counted = false;
        boolean boardNamed = false;
        hashOffset = 0;
        securityCounter = 0;
        while (tlv.next()) {
            switch (tlv.type()) {
                case TlvType.SHA256 -> {
                    requireUnprotected(tlv);
                    requireFirst(tlv, hashOffset != 0);
                    requireLength(tlv, ImageDigest.BYTES, ImageDigest.BYTES);
                    hashOffset = tlv.valueOffset();
                }
                case TlvType.SECURITY_COUNTER -> {
                    requireProtected(tlv);
                    requireFirst(tlv, counted);
                    requireLength(tlv, 4, 4);
                    source.read(tlv.valueOffset(), value, 0, 4);
                    securityCounter = LittleEndian.u32(value, 0);
                    counted = true;
                }
                case TlvType.BOARD -> {
                    requireProtected(tlv);
                    requireFirst(tlv, boardNamed);
                    requireLength(tlv, 1, MAX_BOARD_BYTES);
                    checkBoard(source, tlv, board);
                    boardNamed = true;
                }
                case TlvType.DEPENDENCY -> {
                    requireProtected(tlv);
                    requireLength(tlv, DEPENDENCY_BYTES, DEPENDENCY_BYTES);
                    checkDependency(source, tlv);
                }
                case TlvType.KEY_HASH,
                        TlvType.PUBLIC_KEY,
                        TlvType.ECDSA,
                        TlvType.ED25519,
                        TlvType.CONTENT_KEY_X25519 ->
                        requireUnprotected(tlv);
                default -> checkOther(tlv);
            }
        }
        int minimum = policy.minimumSecurityCounter();
        if (!counted && minimum != 0) {
            throw new ImageException(ImageFault.COUNTER_MISSING, 0, 0, minimum);
        }
        if (Integer.compareUnsigned(securityCounter, minimum) < 0) {
            throw new ImageException(ImageFault.COUNTER_TOO_LOW, 0, securityCounter, minimum);
        }
        if (!boardNamed && board.length != 0) {
            throw new ImageException(ImageFault.BOARD_MISSING);
        }
        if (hashOffset == 0) {
            throw new ImageException(ImageFault.HASH_MISSING);
        }
        passed += TLVS_PASSED;
    }

    private void checkBoard(ImageSource source, TlvIterator tlv, byte[] board)
            throws ImageException {
        if (board.length == 0) {
            return;
        }
        int difference = tlv.length() ^ board.length;
        if (difference == 0) {
            source.read(tlv.valueOffset(), value, 0, board.length);
            difference = difference(value, board, board.length);
        }
        passed += difference;
        if (difference != 0) {
            throw new ImageException(ImageFault.OTHER_BOARD, tlv.valueOffset(), 0, 0);
        }
    }

    private void checkDependency(ImageSource source, TlvIterator tlv) throws ImageException {
        source.read(tlv.valueOffset(), value, 0, DEPENDENCY_BYTES);
        int imageNumber = value[0] & 0xff;
        if (!policy.dependencyMet(imageNumber, ImageVersion.read(value, 4))) {
            throw new ImageException(
                    ImageFault.DEPENDENCY_NOT_MET, tlv.valueOffset(), imageNumber, 0);
        }
    }

    /** Other types carry no decision: they are skipped where they are signed, and else refused. */
    private static void checkOther(TlvIterator tlv) throws ImageException {
        int type = tlv.type();
        if (type == TlvType.SHA384
                || type == TlvType.SHA512
                || TlvType.isSignature(type)
                || TlvType.isContentKey(type)) {
            throw new ImageException(ImageFault.UNSUPPORTED_TLV, tlv.valueOffset(), type, 0);
        }
        requireProtected(tlv);
    }

    private void checkHash(ImageSource source, ImageLayout layout) throws ImageException {
        hash(source, layout.plainTlv());
        source.read(hashOffset, value, 0, ImageDigest.BYTES);
        int difference = difference(value, hash, ImageDigest.BYTES);
        passed += HASH_PASSED + difference;
        if (difference != 0) {
            throw new ImageException(ImageFault.HASH_MISMATCH, hashOffset, 0, 0);
        }
    }

    /** Hashes the first bytes of a source. */
    private void hash(ImageSource source, int bytes) throws ImageException {
        // The hash of another image must not be found where this one's is not written.
        Arrays.fill(hash, UNREAD);
        for (int offset = 0; offset < bytes; ) {
            int length = Math.min(buffer.length, bytes - offset);
            // A piece that is not read to its end is not taken for one that equals the piece
            // before.
            buffer[length - 1] = (byte) ~buffer[length - 1];
            source.read(offset, buffer, 0, length);
            digest.update(buffer, 0, length);
            offset += length;
        }
        digest.finish(hash);
    }

    private void checkSignatures(ImageSource source, ImageLayout layout) throws ImageException {
        TlvIterator tlv = new TlvIterator(source, layout);
        int key = -1;
        boolean signed = false;
        while (tlv.next()) {
            switch (tlv.type()) {
                case TlvType.KEY_HASH -> {
                    requireLength(tlv, ImageDigest.BYTES, ImageDigest.BYTES);
                    source.read(tlv.valueOffset(), value, 0, ImageDigest.BYTES);
                    key = anchorOf(value);
                }
                case TlvType.PUBLIC_KEY -> {
                    requireLength(tlv, 1, buffer.length);
                    source.read(tlv.valueOffset(), buffer, 0, tlv.length());
                    digest.update(buffer, 0, tlv.length());
                    digest.finish(value);
                    key = anchorOf(value);
                }
                case TlvType.ECDSA, TlvType.ED25519 -> {
                    signed = true;
                    if (key >= 0 && anchors[key].signatureType() == tlv.type()) {
                        checkSignature(tlv, anchors[key]);
                        return;
                    }
                    // A signature belongs to the key just before it, as in MCUboot.
                    key = -1;
                }
                default -> {}
            }
        }
        throw new ImageException(signed ? ImageFault.UNTRUSTED_KEY : ImageFault.UNSIGNED);
    }

    private void checkSignature(TlvIterator tlv, TrustAnchor anchor) throws ImageException {
        int length = tlv.readUpTo(value);
        int verdict = anchor.verdict(hash, value, length);
        passed += verdict;
        if (verdict != TrustAnchor.VALID) {
            throw new ImageException(ImageFault.BAD_SIGNATURE, tlv.valueOffset(), 0, 0);
        }
    }

    private int anchorOf(byte[] keyHash) {
        for (int i = 0; i < anchors.length; i++) {
            if (difference(keyHash, anchors[i].keyHash(), ImageDigest.BYTES) == 0) {
                return i;
            }
        }
        return -1;
    }

    /** 0 if the first bytes are equal; the time taken does not tell where they differ. */
    static int difference(byte[] a, byte[] b, int length) {
        int difference = 0;
        for (int i = 0; i < length; i++) {
            difference |= a[i] ^ b[i];
        }
        return difference;
    }

    private static void requireLength(TlvIterator tlv, int least, int most) throws ImageException {
        if (tlv.length() < least || tlv.length() > most) {
            throw new ImageException(
                    ImageFault.BAD_TLV_LENGTH, tlv.valueOffset(), tlv.length(), tlv.type());
        }
    }

    private static void requireFirst(TlvIterator tlv, boolean seen) throws ImageException {
        if (seen) {
            throw new ImageException(ImageFault.DUPLICATE_TLV, tlv.valueOffset(), tlv.type(), 0);
        }
    }

    private static void requireProtected(TlvIterator tlv) throws ImageException {
        if (!tlv.isProtected()) {
            throw new ImageException(
                    ImageFault.TLV_NOT_PROTECTED, tlv.valueOffset(), tlv.type(), 0);
        }
    }

    private static void requireUnprotected(TlvIterator tlv) throws ImageException {
        if (tlv.isProtected()) {
            throw new ImageException(
                    ImageFault.TLV_NOT_UNPROTECTED, tlv.valueOffset(), tlv.type(), 0);
        }
    }
}
