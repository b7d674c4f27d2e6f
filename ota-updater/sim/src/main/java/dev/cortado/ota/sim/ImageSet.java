package dev.cortado.ota.sim;

import dev.cortado.ota.bootloader.SignatureCheck;
import dev.cortado.ota.crypto.Sha256;
import dev.cortado.ota.delta.make.PatchMaker;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.TrustAnchor;
import dev.cortado.ota.signing.ImageBuilder;
import dev.cortado.ota.signing.ImageRequest;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.PrivateKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** The signed images of a layout: real headers, TLVs and signatures around random payloads. */
final class ImageSet {

    /** The security counter of {@link #old()}, and of the device at first. */
    static final int OLD_COUNTER = 5;

    /** The security counter of {@link #next()}. */
    static final int NEXT_COUNTER = 7;

    private static final String BOARD = "sim";
    private static final int HEADER_BYTES = 32;

    /** What header, TLVs and signature take, and a little more. */
    private static final int AROUND_BYTES = 224;

    private final PrivateKey key;
    private final SplittableRandom random;
    private final SimImage old;
    private final SimImage fresh;
    private final SimImage next;
    private final SimImage similar;
    private final byte[] patch;
    private final SimImage smaller;
    private final SimImage largest;
    private final SimImage badSignature;
    private final SimImage tooOld;
    private final SimImage otherBoard;

    ImageSet(UpdateLayout layout, long seed) {
        this.random = new SplittableRandom(seed);
        this.key = PrivateKey.generate(KeyType.ED25519, new Repeatable(random));
        int capacity = layout.capacity();
        int sector = layout.primary().getFirst();
        int usual = Math.min(capacity * 3 / 5, sector * 5 / 2);
        old = image("old", 1, OLD_COUNTER, usual, BOARD);
        fresh = image("new", 2, 6, Math.min(usual + sector / 2, capacity * 4 / 5), BOARD);
        next = image("next", 3, NEXT_COUNTER, usual / 2, BOARD);
        smaller = image("smaller", 4, 6, Math.min(usual / 2, sector * 3 / 4), BOARD);
        largest = image("largest", 5, 6, capacity, BOARD);
        SimImage signed = image("bad signature", 6, 6, usual, BOARD);
        byte[] changed = signed.bytes().clone();
        // The signature is the last TLV, and any bit of it counts.
        changed[changed.length - 20] ^= 4;
        badSignature = new SimImage(signed.name(), changed);
        tooOld = image("too old", 7, OLD_COUNTER - 1, usual, BOARD);
        similar = changed("similar", 9);
        patch = patch(old, similar);
        otherBoard = image("other board", 8, 6, usual, "another");
    }

    SimImage old() {
        return old;
    }

    SimImage fresh() {
        return fresh;
    }

    /** What differs little from the old image. */
    SimImage similar() {
        return similar;
    }

    /** The patch that makes it of the old image. */
    byte[] patch() {
        return patch;
    }

    SimImage next() {
        return next;
    }

    SimImage smaller() {
        return smaller;
    }

    SimImage largest() {
        return largest;
    }

    SimImage badSignature() {
        return badSignature;
    }

    SimImage tooOld() {
        return tooOld;
    }

    SimImage otherBoard() {
        return otherBoard;
    }

    List<SimImage> all() {
        return List.of(
                old, fresh, similar, next, smaller, largest, badSignature, tooOld, otherBoard);
    }

    SignatureCheck check() {
        return new SignatureCheck(
                new TrustAnchor[] {key.publicKey().anchor()},
                BOARD.getBytes(StandardCharsets.US_ASCII),
                new Sha256(),
                new byte[4096]);
    }

    /** The old payload with a part moved and some bytes changed. */
    private SimImage changed(String name, int version) {
        byte[] payload =
                Arrays.copyOfRange(
                        old.bytes(),
                        HEADER_BYTES,
                        old.bytes().length - AROUND_BYTES + HEADER_BYTES);
        System.arraycopy(payload, 0, payload, 8, payload.length / 3);
        payload[payload.length / 2] ^= 0x55;
        return signed(name, version, 6, payload, BOARD);
    }

    private static byte[] patch(SimImage from, SimImage to) {
        try {
            return PatchMaker.make(from.bytes(), to.bytes());
        } catch (ImageException e) {
            throw new IllegalStateException(e);
        }
    }

    private SimImage image(String name, int version, int counter, int bytes, String board) {
        byte[] payload = new byte[Math.max(bytes - AROUND_BYTES, 16)];
        random.nextBytes(payload);
        return signed(name, version, counter, payload, board);
    }

    private SimImage signed(String name, int version, int counter, byte[] payload, String board) {
        ImageRequest request =
                new ImageRequest(
                        new ImageVersion(version, 0, 0, 0),
                        HEADER_BYTES,
                        ImageRequest.ERASED,
                        Optional.of(board),
                        OptionalInt.of(counter),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        byte[] image =
                new ImageBuilder(request, new Repeatable(random)).build(payload, Optional.of(key));
        return new SimImage(name, image);
    }

    /** The same key whenever the seed is the same; it signs nothing but images of a model. */
    private static final class Repeatable extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final transient SplittableRandom random;

        Repeatable(SplittableRandom random) {
            super(null, null);
            this.random = random;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }
    }
}
