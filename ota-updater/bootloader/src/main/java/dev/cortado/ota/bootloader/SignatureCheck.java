package dev.cortado.ota.bootloader;

import dev.cortado.ota.format.ImageDigest;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.ImagePolicy;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.TrustAnchor;

/**
 * The check by hash, signature, board and security counter.
 *
 * <p>A device has one image, number 0; an image that depends on another is refused.
 */
public final class SignatureCheck implements ImageCheck {

    private static final int REFUSED = 0;

    private final ImageVerifier verifier;
    private final CounterPolicy policy;
    private int imageBytes;

    /**
     * A check.
     *
     * @param anchors the trusted keys
     * @param board the board's name in ASCII; empty accepts an image for any board
     * @param digest SHA-256, with nothing added
     * @param buffer what images are read into, at least 32 bytes
     */
    public SignatureCheck(TrustAnchor[] anchors, byte[] board, ImageDigest digest, byte[] buffer) {
        this.policy = new CounterPolicy(board);
        this.verifier = new ImageVerifier(anchors, policy, digest, buffer);
    }

    @Override
    public int verify(ImageSource image, int minimumCounter) {
        policy.minimumCounter = minimumCounter;
        imageBytes = 0;
        try {
            int verdict = verifier.verify(image);
            imageBytes = ImageLayout.read(image).end();
            return verdict;
        } catch (ImageException e) {
            return REFUSED;
        }
    }

    /**
     * Returns {@link ImageVerifier#SEALED} for an encrypted image whose signature and TLVs are in
     * order, whatever its payload is; something else for any other content of the source.
     *
     * @param minimumCounter the least security counter, unsigned
     */
    public int verifySealed(ImageSource image, int minimumCounter) {
        policy.minimumCounter = minimumCounter;
        imageBytes = 0;
        try {
            int verdict = verifier.verifySealed(image);
            imageBytes = ImageLayout.read(image).end();
            return verdict;
        } catch (ImageException e) {
            return REFUSED;
        }
    }

    @Override
    public int imageBytes() {
        return imageBytes;
    }

    @Override
    public int securityCounter() {
        return verifier.securityCounter();
    }

    private static final class CounterPolicy implements ImagePolicy {

        private final byte[] board;
        private int minimumCounter;

        CounterPolicy(byte[] board) {
            this.board = board;
        }

        @Override
        public byte[] board() {
            return board;
        }

        @Override
        public int minimumSecurityCounter() {
            return minimumCounter;
        }

        @Override
        public boolean dependencyMet(int imageNumber, ImageVersion minimum) {
            return false;
        }
    }
}
