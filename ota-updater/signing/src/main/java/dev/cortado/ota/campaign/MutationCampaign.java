package dev.cortado.ota.campaign;

import dev.cortado.ota.compact.CompactContentKeys;
import dev.cortado.ota.compact.CompactEd25519Anchor;
import dev.cortado.ota.compact.CompactEd25519Key;
import dev.cortado.ota.compact.CompactPayloadCipher;
import dev.cortado.ota.compact.CompactSha256;
import dev.cortado.ota.compact.CompactX25519;
import dev.cortado.ota.crypto.DecryptedSource;
import dev.cortado.ota.crypto.Sha256;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.HybridVerifier;
import dev.cortado.ota.format.ImageDigest;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageFault;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.ImagePolicy;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.PayloadCipher;
import dev.cortado.ota.format.TrailerLayout;
import dev.cortado.ota.format.TrustAnchor;
import dev.cortado.ota.signing.Dependency;
import dev.cortado.ota.signing.ImageBuilder;
import dev.cortado.ota.signing.ImageRequest;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.PrivateKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Verifies mutated images, as a device would.
 *
 * <p>The images are of every kind that a device accepts: either signature, encrypted, hybrid,
 * filled up to a slot; two are before a device with the compact code. An input fails the campaign
 * if it is accepted and differs from the image in what is before its filling, or if anything but an
 * {@link ImageException} comes out, or if something outside of the input is read.
 */
public final class MutationCampaign {

    private static final String BOARD = "lm3s6965evb";
    private static final int COUNTER = 7;
    private static final int MAX_FAILURES = 20;

    private final long seed;
    private final List<Subject> subjects = new ArrayList<>();

    /** One kind of image, and how a device verifies it. */
    private record Subject(
            String name,
            byte[] image,
            ImageLayout layout,
            TrustAnchor anchor,
            Optional<byte[]> decryptionKey,
            Optional<TrustAnchor> hybrid,
            Optional<TrailerLayout> slot) {

        /** The same image before a small device. */
        Subject compact(byte[] publicKey) {
            TrustAnchor small = new CompactEd25519Anchor(CompactEd25519Key.of(publicKey));
            return new Subject(
                    "small device" + name, image, layout, small, decryptionKey, hybrid, slot);
        }

        /** The SHA-256 of the device. */
        ImageDigest digest() {
            return isCompact() ? new CompactSha256() : new Sha256();
        }

        /** The image with its payload in clear, if the device can open it. */
        ImageSource clear(ImageSource input) throws ImageException {
            if (decryptionKey.isEmpty()) {
                return input;
            }
            return isCompact()
                    ? CompactSource.open(input, decryptionKey.get())
                    : DecryptedSource.open(input, decryptionKey.get());
        }

        private boolean isCompact() {
            return anchor instanceof CompactEd25519Anchor;
        }
    }

    /** An image decrypted by the code of small devices. */
    private record CompactSource(ImageSource encrypted, PayloadCipher cipher)
            implements ImageSource {

        static ImageSource open(ImageSource encrypted, byte[] privateKey) throws ImageException {
            CompactContentKeys keys =
                    new CompactContentKeys(new CompactX25519(privateKey), new CompactSha256());
            PayloadCipher cipher = new CompactPayloadCipher(keys);
            if (!cipher.open(encrypted)) {
                // Malformed images have their fault; of keys the cipher has one for all.
                ImageLayout.read(encrypted);
                throw new ImageException(ImageFault.BAD_CONTENT_KEY);
            }
            return new CompactSource(encrypted, cipher);
        }

        @Override
        public int size() {
            return encrypted.size();
        }

        @Override
        public void read(int offset, byte[] buffer, int index, int length) throws ImageException {
            encrypted.read(offset, buffer, index, length);
            cipher.apply(offset, buffer, index, length);
        }
    }

    /** A source that refuses to be read outside of itself, with an error that no one expects. */
    private static final class GuardedSource implements ImageSource {

        private final byte[] bytes;

        GuardedSource(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int size() {
            return bytes.length;
        }

        @Override
        public void read(int offset, byte[] buffer, int index, int length) {
            if (offset < 0 || length < 0 || offset > bytes.length - length) {
                throw new IllegalStateException(
                        "read of %d bytes at %d of %d".formatted(length, offset, bytes.length));
            }
            System.arraycopy(bytes, offset, buffer, index, length);
        }
    }

    /** Random bytes that a seed determines, for keys that protect nothing. */
    private static final class SeededRandom extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final transient SplittableRandom random;

        SeededRandom(long seed) {
            this.random = new SplittableRandom(seed);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }
    }

    /** A campaign whose keys, images and mutations are the seed's. */
    public MutationCampaign(long seed) {
        this.seed = seed;
        SecureRandom random = new SeededRandom(seed);
        for (KeyType type : List.of(KeyType.ED25519, KeyType.ECDSA_P256)) {
            PrivateKey key = PrivateKey.generate(type, random);
            subjects.add(subject(type.key(), key, request(), random, Optional.empty()));
            PrivateKey device = PrivateKey.generate(KeyType.X25519, random);
            subjects.add(
                    subject(
                            type.key() + " encrypted",
                            key,
                            request().encryptedTo(device.publicKey()),
                            random,
                            Optional.of(device.x25519())));
        }
        PrivateKey key = PrivateKey.generate(KeyType.ED25519, random);
        PrivateKey mlDsa = PrivateKey.generate(KeyType.ML_DSA_44, random);
        subjects.add(subject("hybrid", key, request().withHybrid(mlDsa), random, Optional.empty()));
        subjects.add(subject("filled up", key, filled(), random, Optional.empty()));
        // RFC 8410, section 4: the key is the end of its SubjectPublicKeyInfo.
        byte[] info = key.publicKey().info();
        byte[] point = Arrays.copyOfRange(info, info.length - CompactEd25519Key.BYTES, info.length);
        subjects.add(subject("", key, request(), random, Optional.empty()).compact(point));
        PrivateKey device = PrivateKey.generate(KeyType.X25519, random);
        Optional<byte[]> opening = Optional.of(device.x25519());
        subjects.add(
                subject(
                                ", encrypted",
                                key,
                                request().encryptedTo(device.publicKey()),
                                random,
                                opening)
                        .compact(point));
    }

    /** Tries a number of inputs. */
    public CampaignReport run(long inputs) {
        Map<ImageFault, Long> refused = new EnumMap<>(ImageFault.class);
        List<String> failures = new ArrayList<>();
        long unchanged = 0;
        for (long i = 0; i < inputs && failures.size() < MAX_FAILURES; i++) {
            // Each input has a generator of its own, so that one can be repeated alone.
            SplittableRandom random = new SplittableRandom(seed * 0x9e3779b97f4a7c15L + i);
            Subject subject = subjects.get(random.nextInt(subjects.size()));
            byte[] input = new Mutator(random).mutate(subject.image(), subject.layout());
            try {
                if (!trailerHolds(subject, input)) {
                    failures.add(failure(i, subject, "another trailer was read"));
                }
                if (verify(subject, new GuardedSource(input)) != ImageVerifier.ACCEPTED) {
                    failures.add(failure(i, subject, "passed with another value"));
                } else if (isSame(subject, input)) {
                    unchanged++;
                } else {
                    failures.add(failure(i, subject, "accepted"));
                }
            } catch (ImageException e) {
                refused.merge(e.fault(), 1L, Long::sum);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                failures.add(failure(i, subject, "crashed: " + e));
            }
        }
        return new CampaignReport(inputs, unchanged, refused, failures);
    }

    private static int verify(Subject subject, ImageSource input) throws ImageException {
        ImageSource clear = subject.clear(input);
        byte[] buffer = new byte[256];
        ImageVerifier verifier =
                new ImageVerifier(
                        new TrustAnchor[] {subject.anchor()},
                        new Policy(),
                        subject.digest(),
                        buffer);
        int verdict = verifier.verify(clear);
        if (subject.hybrid().isPresent()) {
            verdict &=
                    new HybridVerifier(subject.hybrid().get(), new Sha256(), buffer).verify(clear);
        }
        return verdict;
    }

    private static boolean trailerHolds(Subject subject, byte[] input) {
        return subject.slot().isEmpty()
                || new TrailerCheck(subject.image(), subject.slot().get())
                        .holds(input, new GuardedSource(input));
    }

    private static boolean isSame(Subject subject, byte[] input) {
        int end = subject.layout().end();
        return input.length >= end && Arrays.equals(input, 0, end, subject.image(), 0, end);
    }

    private String failure(long number, Subject subject, String what) {
        return "seed %d input %d (%s): %s".formatted(seed, number, subject.name(), what);
    }

    private static Subject subject(
            String name,
            PrivateKey key,
            ImageRequest request,
            SecureRandom random,
            Optional<byte[]> decryptionKey) {
        byte[] payload = new byte[611];
        random.nextBytes(payload);
        byte[] image = new ImageBuilder(request, random).build(payload, Optional.of(key));
        try {
            return new Subject(
                    name,
                    image,
                    ImageLayout.read(new ArraySource(image)),
                    key.publicKey().anchor(),
                    decryptionKey,
                    request.hybrid().map(signer -> signer.publicKey().anchor()),
                    request.slot()
                            .map(
                                    slot ->
                                            new TrailerLayout(
                                                    slot.bytes(),
                                                    slot.writeBytes(),
                                                    slot.sectors(),
                                                    0)));
        } catch (ImageException e) {
            throw new IllegalStateException("the image is malformed before it is mutated", e);
        }
    }

    private static ImageRequest request() {
        return ImageRequest.of(new ImageVersion(1, 2, 3, 4))
                .withHeaderBytes(64)
                .forBoard(BOARD)
                .withSecurityCounter(COUNTER)
                .needing(List.of(new Dependency(1, new ImageVersion(1, 0, 0, 0))));
    }

    private static ImageRequest filled() {
        return request()
                .inSlot(new ImageRequest.SlotRequest(4096, 4, 64, ImageRequest.Padding.CONFIRMED));
    }

    /** A device that has all that the images ask for. */
    private static final class Policy implements ImagePolicy {

        @Override
        public byte[] board() {
            return BOARD.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public int minimumSecurityCounter() {
            return COUNTER;
        }

        @Override
        public boolean dependencyMet(int imageNumber, ImageVersion minimum) {
            return imageNumber == 1 && new ImageVersion(1, 1, 0, 0).satisfies(minimum);
        }
    }
}
