package dev.cortado.ota.signing;

import dev.cortado.ota.crypto.Sha256;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImagePolicy;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.TrustAnchor;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** A device that verifies images: its board, its counter, its other images and its keys. */
public record TestDevice(
        String boardName, int counter, Predicate<Dependency> images, PublicKey... keys)
        implements ImagePolicy {

    /** A device that accepts any board, counter and dependency. */
    public static TestDevice trusting(PublicKey... keys) {
        return new TestDevice("", 0, _ -> true, keys);
    }

    /** Verifies with a buffer that is smaller than any image. */
    public int verify(byte[] image) throws ImageException {
        return verify(new ArraySource(image));
    }

    /** The same of a source. */
    public int verify(ImageSource source) throws ImageException {
        TrustAnchor[] anchors = new TrustAnchor[keys.length];
        for (int i = 0; i < keys.length; i++) {
            anchors[i] = keys[i].anchor();
        }
        return new ImageVerifier(anchors, this, new Sha256(), new byte[200]).verify(source);
    }

    @Override
    public byte[] board() {
        return boardName.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int minimumSecurityCounter() {
        return counter;
    }

    @Override
    public boolean dependencyMet(int imageNumber, ImageVersion minimum) {
        return images.test(new Dependency(imageNumber, minimum));
    }
}
