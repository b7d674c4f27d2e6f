package dev.cortado.ota.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cortado.ota.crypto.Sha256;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageFault;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.TlvType;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A device accepts what is signed for it, and refuses everything else for the right reason. */
class VerificationTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PrivateKey KEY = PrivateKey.generate(KeyType.ED25519, RANDOM);
    private static final PrivateKey OTHER = PrivateKey.generate(KeyType.ED25519, RANDOM);
    private static final PrivateKey ECDSA = PrivateKey.generate(KeyType.ECDSA_P256, RANDOM);

    private static final TestDevice DEVICE =
            new TestDevice("board", 5, VerificationTest::isThere, KEY.publicKey());

    /** The device has image 1 in version 1.0.0. */
    private static boolean isThere(Dependency needed) {
        return needed.imageNumber() == 1
                && new ImageVersion(1, 0, 0, 0).satisfies(needed.minimum());
    }

    private static RawImage proper() {
        return new RawImage()
                .signed(TlvType.SECURITY_COUNTER, word(5))
                .signed(TlvType.BOARD, name());
    }

    private static byte[] name() {
        return "board".getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] word(int value) {
        return new byte[] {(byte) value, 0, 0, 0};
    }

    private static byte[] dependency(int image, int major) {
        byte[] value = new byte[12];
        value[0] = (byte) image;
        value[4] = (byte) major;
        return value;
    }

    static Stream<Arguments> acceptable() {
        return Stream.of(
                Arguments.of("as asked", same(image -> image)),
                Arguments.of(
                        "greater counter",
                        fresh(
                                new RawImage()
                                        .signed(
                                                TlvType.SECURITY_COUNTER,
                                                (byte) 0,
                                                (byte) 0,
                                                (byte) 0,
                                                (byte) 0x80)
                                        .signed(TlvType.BOARD, name()))),
                Arguments.of(
                        "dependency", same(i -> i.signed(TlvType.DEPENDENCY, dependency(1, 1)))),
                Arguments.of("vendor TLV", same(i -> i.signed(0xa1, new byte[300]))),
                Arguments.of("empty vendor TLV", same(i -> i.signed(0xffa0))),
                Arguments.of("boot record", same(i -> i.signed(TlvType.BOOT_RECORD, new byte[9]))),
                Arguments.of(
                        "another's signature after it",
                        same(
                                i ->
                                        i.plain(TlvType.KEY_HASH, OTHER.publicKey().hash())
                                                .plain(TlvType.ED25519, new byte[64]))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void acceptable(String what, RawImage image) throws ImageException {
        assertEquals(ImageVerifier.ACCEPTED, DEVICE.verify(image.build(KEY)));
    }

    static Stream<Arguments> unacceptable() {
        return Stream.of(
                Arguments.of(
                        ImageFault.COUNTER_MISSING,
                        fresh(new RawImage().signed(TlvType.BOARD, name()))),
                Arguments.of(
                        ImageFault.COUNTER_TOO_LOW,
                        fresh(
                                new RawImage()
                                        .signed(TlvType.SECURITY_COUNTER, word(4))
                                        .signed(TlvType.BOARD, name()))),
                Arguments.of(
                        ImageFault.DUPLICATE_TLV,
                        same(i -> i.signed(TlvType.SECURITY_COUNTER, word(9)))),
                Arguments.of(
                        ImageFault.BAD_TLV_LENGTH,
                        fresh(new RawImage().signed(TlvType.SECURITY_COUNTER, (byte) 9))),
                Arguments.of(
                        ImageFault.BOARD_MISSING,
                        fresh(new RawImage().signed(TlvType.SECURITY_COUNTER, word(5)))),
                Arguments.of(
                        ImageFault.OTHER_BOARD,
                        fresh(new RawImage().signed(TlvType.BOARD, (byte) 'b'))),
                Arguments.of(
                        ImageFault.OTHER_BOARD,
                        fresh(
                                new RawImage()
                                        .signed(
                                                TlvType.BOARD,
                                                "boarf".getBytes(StandardCharsets.US_ASCII)))),
                Arguments.of(ImageFault.DUPLICATE_TLV, same(i -> i.signed(TlvType.BOARD, name()))),
                Arguments.of(
                        ImageFault.BAD_TLV_LENGTH, fresh(new RawImage().signed(TlvType.BOARD))),
                Arguments.of(
                        ImageFault.BAD_TLV_LENGTH,
                        fresh(new RawImage().signed(TlvType.BOARD, new byte[33]))),
                Arguments.of(
                        ImageFault.DEPENDENCY_NOT_MET,
                        same(i -> i.signed(TlvType.DEPENDENCY, dependency(1, 2)))),
                Arguments.of(
                        ImageFault.DEPENDENCY_NOT_MET,
                        same(i -> i.signed(TlvType.DEPENDENCY, dependency(2, 0)))),
                Arguments.of(
                        ImageFault.BAD_TLV_LENGTH,
                        same(i -> i.signed(TlvType.DEPENDENCY, new byte[11]))),
                Arguments.of(
                        ImageFault.TLV_NOT_PROTECTED,
                        same(i -> i.plain(TlvType.SECURITY_COUNTER, word(9)))),
                Arguments.of(
                        ImageFault.TLV_NOT_PROTECTED, same(i -> i.plain(TlvType.BOARD, name()))),
                Arguments.of(
                        ImageFault.TLV_NOT_PROTECTED,
                        same(i -> i.plain(TlvType.DEPENDENCY, dependency(1, 1)))),
                Arguments.of(ImageFault.TLV_NOT_PROTECTED, same(i -> i.plain(0xa1))),
                Arguments.of(
                        ImageFault.TLV_NOT_PROTECTED, same(i -> i.plain(TlvType.HYBRID_MLDSA44))),
                Arguments.of(
                        ImageFault.TLV_NOT_UNPROTECTED,
                        same(i -> i.signed(TlvType.SHA256, new byte[32]))),
                Arguments.of(
                        ImageFault.TLV_NOT_UNPROTECTED,
                        same(i -> i.signed(TlvType.ED25519, new byte[64]))),
                Arguments.of(
                        ImageFault.DUPLICATE_TLV, same(i -> i.plain(TlvType.SHA256, new byte[32]))),
                Arguments.of(
                        ImageFault.UNSUPPORTED_TLV,
                        same(i -> i.plain(TlvType.SHA512, new byte[64]))),
                Arguments.of(
                        ImageFault.UNSUPPORTED_TLV,
                        same(i -> i.plain(TlvType.RSA2048_PSS, new byte[256]))),
                Arguments.of(
                        ImageFault.UNSUPPORTED_TLV,
                        same(i -> i.plain(TlvType.SIGNATURE_PURE, (byte) 1))),
                Arguments.of(
                        ImageFault.UNSUPPORTED_TLV,
                        same(i -> i.plain(TlvType.CONTENT_KEY_P256, new byte[113]))));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource
    void unacceptable(ImageFault fault, RawImage image) {
        assertRefused(fault, DEVICE, image.build(KEY));
    }

    @Test
    void imageWithoutHashIsRefused() {
        assertRefused(ImageFault.HASH_MISSING, DEVICE, proper().build());
    }

    @Test
    void imageWithHashOnlyIsUnsigned() {
        RawImage image = proper();
        byte[] hash = Sha256.of(image.body());
        assertRefused(ImageFault.UNSIGNED, DEVICE, image.plain(TlvType.SHA256, hash).build());
    }

    @Test
    void imageOfAnotherKeyIsRefused() {
        assertRefused(ImageFault.UNTRUSTED_KEY, DEVICE, proper().build(OTHER));
        assertRefused(ImageFault.UNTRUSTED_KEY, TestDevice.trusting(), proper().build(KEY));
    }

    @Test
    void anothersSignatureUnderATrustedKeysHashIsRefused() {
        RawImage image = proper();
        byte[] hash = Sha256.of(image.body());
        image.plain(TlvType.SHA256, hash)
                .plain(TlvType.KEY_HASH, KEY.publicKey().hash())
                .plain(TlvType.ED25519, OTHER.sign(hash));
        assertRefused(ImageFault.BAD_SIGNATURE, DEVICE, image.build());
    }

    @Test
    void signatureNotRightAfterItsKeyDoesNotCount() {
        RawImage image = proper();
        byte[] hash = Sha256.of(image.body());
        image.plain(TlvType.SHA256, hash)
                .plain(TlvType.KEY_HASH, KEY.publicKey().hash())
                .plain(TlvType.ECDSA, new byte[70])
                .plain(TlvType.ED25519, KEY.sign(hash));
        assertRefused(ImageFault.UNTRUSTED_KEY, DEVICE, image.build());
    }

    @Test
    void signatureOfTheRightKeyBehindAnothersIsFound() throws ImageException {
        RawImage image = proper();
        byte[] hash = Sha256.of(image.body());
        image.plain(TlvType.KEY_HASH, OTHER.publicKey().hash())
                .plain(TlvType.ED25519, OTHER.sign(hash))
                .plain(TlvType.PUBLIC_KEY, KEY.publicKey().info())
                .plain(TlvType.ED25519, KEY.sign(hash))
                .plain(TlvType.SHA256, hash);
        assertEquals(ImageVerifier.ACCEPTED, DEVICE.verify(image.build()));
    }

    @ParameterizedTest(name = "signature of {0} bytes")
    @ValueSource(ints = {0, 1, 63, 65, 72, 73, 300})
    void signatureOfAnotherLengthIsRefused(int length) {
        RawImage image = proper();
        byte[] hash = Sha256.of(image.body());
        image.plain(TlvType.SHA256, hash)
                .plain(TlvType.KEY_HASH, KEY.publicKey().hash())
                .plain(TlvType.ED25519, Arrays.copyOf(KEY.sign(hash), length));
        assertRefused(
                length > 72 ? ImageFault.BAD_TLV_LENGTH : ImageFault.BAD_SIGNATURE,
                DEVICE,
                image.build());
    }

    @Test
    void ecdsaSignatureHasOneForm() throws ImageException {
        RawImage image = new RawImage();
        byte[] hash = Sha256.of(image.body());
        byte[] signature = ECDSA.sign(hash);
        TestDevice device = TestDevice.trusting(ECDSA.publicKey());
        for (int padding = 0; signature.length + padding <= 72; padding++) {
            byte[] padded = Arrays.copyOf(signature, signature.length + padding);
            assertEquals(ImageVerifier.ACCEPTED, device.verify(ecdsaImage(hash, padded)));
        }
        List<UnaryOperator<byte[]>> otherForms =
                List.of(
                        s -> Arrays.copyOf(s, s.length - 1),
                        s -> Arrays.copyOf(s, 1),
                        s -> new byte[0],
                        s -> changed(s, 0, 0x31),
                        s -> changed(s, 1, 0x81),
                        s -> changed(s, 1, s[1] - 1),
                        s -> changed(s, 2, 3),
                        s -> changed(s, 3, 0),
                        s -> changed(s, 3, 0xff),
                        s -> changed(s, s.length - 1, s[s.length - 1] + 1),
                        VerificationTest::withLongerFirstNumber,
                        s -> changed(Arrays.copyOf(s, s.length + 1), s.length, 1));
        for (int i = 0; i < otherForms.size(); i++) {
            byte[] other = otherForms.get(i).apply(signature.clone());
            ImageException e =
                    assertThrows(
                            ImageException.class,
                            () -> device.verify(ecdsaImage(hash, other)),
                            "form " + i);
            assertEquals(
                    other.length > 72 ? ImageFault.BAD_TLV_LENGTH : ImageFault.BAD_SIGNATURE,
                    e.fault(),
                    "form " + i);
        }
    }

    private static byte[] ecdsaImage(byte[] hash, byte[] signature) {
        return new RawImage()
                .plain(TlvType.SHA256, hash)
                .plain(TlvType.KEY_HASH, ECDSA.publicKey().hash())
                .plain(TlvType.ECDSA, signature)
                .build();
    }

    private static byte[] changed(byte[] bytes, int index, int value) {
        bytes[index] = (byte) value;
        return bytes;
    }

    /** The same number with a zero more in front. */
    private static byte[] withLongerFirstNumber(byte[] signature) {
        byte[] longer = new byte[signature.length + 1];
        System.arraycopy(signature, 0, longer, 0, 4);
        System.arraycopy(signature, 4, longer, 5, signature.length - 4);
        longer[1]++;
        longer[3]++;
        return longer;
    }

    private static RawImage same(UnaryOperator<RawImage> change) {
        return change.apply(proper());
    }

    private static RawImage fresh(RawImage image) {
        return image;
    }

    static void assertRefused(ImageFault fault, TestDevice device, byte[] image) {
        ImageException e = assertThrows(ImageException.class, () -> device.verify(image));
        assertEquals(fault, e.fault());
    }
}
