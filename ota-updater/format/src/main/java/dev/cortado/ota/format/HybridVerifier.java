package dev.cortado.ota.format;

/**
 * Decides whether an image carries a trusted post-quantum signature besides its ordinary one.
 *
 * <p>The TLV {@link TlvType#HYBRID_MLDSA44} is the last of the protected area: the key's hash, then
 * the signature of {@code "CortadoHybrid-v1"} and the SHA-256 of all bytes before the TLV. The
 * ordinary signature covers it, so it can be neither removed nor exchanged. A verifier that does
 * not know the type skips it.
 *
 * <p>Cost: one pass over the image besides the one of {@link ImageVerifier}, which must have
 * accepted it.
 */
public final class HybridVerifier {

    /** The bytes of an ML-DSA-44 signature. */
    public static final int SIGNATURE_BYTES = 2420; // FIPS 204, table 2

    private static final byte[] CONTEXT = {
        'C', 'o', 'r', 't', 'a', 'd', 'o', 'H', 'y', 'b', 'r', 'i', 'd', '-', 'v', '1'
    };

    private final TrustAnchor anchor;
    private final ImageDigest digest;
    private final byte[] buffer;

    /**
     * A verifier.
     *
     * @param anchor the trusted ML-DSA-44 key
     * @param digest SHA-256, with nothing added
     * @param buffer what the image is read into
     */
    public HybridVerifier(TrustAnchor anchor, ImageDigest digest, byte[] buffer) {
        this.anchor = anchor;
        this.digest = digest;
        this.buffer = buffer;
    }

    /** The message that is signed for the hash of all bytes before the TLV. */
    public static byte[] message(byte[] hash) {
        byte[] message = new byte[CONTEXT.length + ImageDigest.BYTES];
        System.arraycopy(CONTEXT, 0, message, 0, CONTEXT.length);
        System.arraycopy(hash, 0, message, CONTEXT.length, ImageDigest.BYTES);
        return message;
    }

    /**
     * Returns {@link ImageVerifier#ACCEPTED} for an image with a trusted hybrid signature.
     *
     * @param source the image with its payload in clear
     * @throws ImageException for any other
     */
    public int verify(ImageSource source) throws ImageException {
        ImageLayout layout = ImageLayout.read(source);
        TlvIterator tlv = new TlvIterator(source, layout);
        while (tlv.next()) {
            if (tlv.type() == TlvType.HYBRID_MLDSA44) {
                return verify(source, layout, tlv);
            }
        }
        throw new ImageException(ImageFault.HYBRID_MISSING);
    }

    private int verify(ImageSource source, ImageLayout layout, TlvIterator tlv)
            throws ImageException {
        int offset = tlv.valueOffset();
        if (!tlv.isProtected()) {
            throw new ImageException(ImageFault.TLV_NOT_PROTECTED, offset, tlv.type(), 0);
        }
        if (tlv.length() != ImageDigest.BYTES + SIGNATURE_BYTES) {
            throw new ImageException(ImageFault.BAD_TLV_LENGTH, offset, tlv.length(), tlv.type());
        }
        if (offset + tlv.length() != layout.plainTlv()) {
            throw new ImageException(ImageFault.HYBRID_NOT_LAST, offset, 0, 0);
        }
        byte[] hash = new byte[ImageDigest.BYTES];
        source.read(offset, hash, 0, ImageDigest.BYTES);
        if (ImageVerifier.difference(hash, anchor.keyHash(), ImageDigest.BYTES) != 0) {
            throw new ImageException(ImageFault.UNTRUSTED_KEY, offset, 0, 0);
        }
        byte[] signature = new byte[SIGNATURE_BYTES];
        source.read(offset + ImageDigest.BYTES, signature, 0, SIGNATURE_BYTES);
        hash(source, offset - ImageLayout.TLV_HEADER_BYTES, hash);
        if (!anchor.verify(message(hash), signature, SIGNATURE_BYTES)) {
            throw new ImageException(ImageFault.BAD_SIGNATURE, offset, 0, 0);
        }
        return ImageVerifier.ACCEPTED;
    }

    private void hash(ImageSource source, int bytes, byte[] hash) throws ImageException {
        for (int offset = 0; offset < bytes; ) {
            int length = Math.min(buffer.length, bytes - offset);
            source.read(offset, buffer, 0, length);
            digest.update(buffer, 0, length);
            offset += length;
        }
        digest.finish(hash);
    }
}
