package dev.cortado.ota.sim;

import dev.cortado.ota.bootloader.Bootloader;
import dev.cortado.ota.bootloader.DecryptingCheck;
import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.bootloader.SignatureCheck;
import dev.cortado.ota.bootloader.SwapBootloader;
import dev.cortado.ota.crypto.Sha256;
import dev.cortado.ota.delta.make.PatchMaker;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.PayloadCipher;
import dev.cortado.ota.format.TrustAnchor;
import dev.cortado.ota.signing.ImageBuilder;
import dev.cortado.ota.signing.ImageRequest;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.PrivateKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /** What the content key takes, and the filling of an encrypted payload. */
    private static final int SEAL_BYTES = 112;

    private final UpdateLayout layout;
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
    private final Optional<DeviceKey> deviceKey;
    private final List<SimImage> unopenable;
    private final ClearText clearText;

    /** Images in clear. */
    ImageSet(UpdateLayout layout, long seed) {
        this(layout, seed, Encryption.NONE);
    }

    ImageSet(UpdateLayout layout, long seed, Encryption encryption) {
        this.layout = layout;
        this.random = new SplittableRandom(seed);
        this.key = PrivateKey.generate(KeyType.ED25519, new Repeatable(random));
        this.deviceKey =
                encryption == Encryption.NONE ? Optional.empty() : Optional.of(newDeviceKey());
        Optional<DeviceKey> ofOld = deviceKey.filter(key -> encryption.ofOld());
        Optional<DeviceKey> ofNew = deviceKey.filter(key -> encryption.ofNew());
        int capacity = layout.capacity();
        int sector = layout.primary().getFirst();
        int usual = Math.min(capacity * 3 / 5, sector * 5 / 2);
        old = image("old", 1, OLD_COUNTER, usual, BOARD, ofOld);
        fresh = image("new", 2, 6, Math.min(usual + sector / 2, capacity * 4 / 5), BOARD, ofNew);
        next =
                image(
                        "next",
                        3,
                        NEXT_COUNTER,
                        usual / 2,
                        BOARD,
                        ofOld.filter(key -> ofNew.isPresent()));
        smaller = image("smaller", 4, 6, Math.min(usual / 2, sector * 3 / 4), BOARD);
        largest = image("largest", 5, 6, capacity, BOARD, ofNew);
        SimImage signed = image("bad signature", 6, 6, usual, BOARD);
        byte[] changed = signed.bytes().clone();
        // The signature is the last TLV, and any bit of it counts.
        changed[changed.length - 20] ^= 4;
        badSignature = new SimImage(signed.name(), changed);
        tooOld = image("too old", 7, OLD_COUNTER - 1, usual, BOARD);
        similar = changed("similar", 9);
        patch = patch(old, similar);
        otherBoard = image("other board", 8, 6, usual, "another");
        unopenable = ofNew.isPresent() ? unopenable(usual) : List.of();
        clearText = new ClearText(List.of(old, fresh, next, largest));
    }

    private DeviceKey newDeviceKey() {
        return new DeviceKey(PrivateKey.generate(KeyType.X25519, new Repeatable(random)));
    }

    private List<SimImage> unopenable(int bytes) {
        SimImage other = image("other device", 10, 6, bytes, BOARD, Optional.of(newDeviceKey()));
        SimImage sealed = image("not encrypted", 11, 6, bytes, BOARD, deviceKey);
        return List.of(other, new SimImage(sealed.name(), sealed.running()));
    }

    /** What they are for. */
    UpdateLayout layout() {
        return layout;
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

    /** Encrypted for another device, and in clear under the flag of an encrypted image. */
    List<SimImage> unopenable() {
        return unopenable;
    }

    /** The payloads that must not be where images wait. */
    ClearText clearText() {
        return clearText;
    }

    List<SimImage> all() {
        List<SimImage> all = new ArrayList<>(List.of(old, fresh, similar, next, smaller, largest));
        all.addAll(List.of(badSignature, tooOld, otherBoard));
        all.addAll(unopenable);
        return List.copyOf(all);
    }

    /** The check of a device, which decrypts if any of the images is encrypted. */
    ImageCheck check() {
        ImageCheck signatures =
                new SignatureCheck(
                        new TrustAnchor[] {key.publicKey().anchor()},
                        BOARD.getBytes(StandardCharsets.US_ASCII),
                        new Sha256(),
                        new byte[4096]);
        return decrypts()
                ? new DecryptingCheck(signatures, cipher(), layout.secondaryStart())
                : signatures;
    }

    /** A bootloader with the device's key, if any of the images is encrypted. */
    Bootloader withKey(Bootloader bootloader) {
        return decrypts() && bootloader instanceof SwapBootloader swap
                ? swap.decrypting(cipher(), cipher())
                : bootloader;
    }

    /** A cipher with the device's key, of a set with encrypted images. */
    PayloadCipher cipher() {
        return deviceKey.orElseThrow().cipher();
    }

    private boolean decrypts() {
        return deviceKey.isPresent() && layout.method() != UpdateMethod.DIRECT;
    }

    /** The old payload with a part moved and some bytes changed. */
    private SimImage changed(String name, int version) {
        byte[] payload =
                Arrays.copyOfRange(
                        old.running(),
                        HEADER_BYTES,
                        old.running().length - AROUND_BYTES + HEADER_BYTES);
        System.arraycopy(payload, 0, payload, 8, payload.length / 3);
        payload[payload.length / 2] ^= 0x55;
        return signed(name, version, 6, payload, BOARD, Optional.empty());
    }

    private static byte[] patch(SimImage from, SimImage to) {
        try {
            return PatchMaker.make(from.running(), to.running());
        } catch (ImageException e) {
            throw new IllegalStateException(e);
        }
    }

    private SimImage image(String name, int version, int counter, int bytes, String board) {
        return image(name, version, counter, bytes, board, Optional.empty());
    }

    private SimImage image(
            String name,
            int version,
            int counter,
            int bytes,
            String board,
            Optional<DeviceKey> device) {
        int around = AROUND_BYTES + (device.isPresent() ? SEAL_BYTES : 0);
        byte[] payload = new byte[Math.max(bytes - around, 16)];
        random.nextBytes(payload);
        return signed(name, version, counter, payload, board, device);
    }

    private SimImage signed(
            String name,
            int version,
            int counter,
            byte[] payload,
            String board,
            Optional<DeviceKey> device) {
        ImageRequest clear =
                ImageRequest.of(new ImageVersion(version, 0, 0, 0))
                        .withHeaderBytes(HEADER_BYTES)
                        .forBoard(board)
                        .withSecurityCounter(counter);
        ImageRequest request = device.map(to -> clear.encryptedTo(to.publicKey())).orElse(clear);
        byte[] image =
                new ImageBuilder(request, new Repeatable(random)).build(payload, Optional.of(key));
        return device.map(key -> new SimImage(name, image, key.clear(image)))
                .orElseGet(() -> new SimImage(name, image));
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
