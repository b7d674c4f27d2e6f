package dev.cortado.ota.compact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.ota.compact.ReferenceCurve.Point;
import dev.cortado.ota.crypto.Ed25519Anchor;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The compact anchor accepts what RFC 8032 and Bouncy Castle accept. */
class CompactEd25519AnchorTest {

    private static final String SECRET =
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    // RFC 8032, 7.1
    @ParameterizedTest
    @CsvSource({
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
                + " e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
                + " 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82,"
                + " 6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf,"
                + " ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f,"
                + " dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
                + "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"
    })
    void publishedSignaturesAreAcceptedAndSpoiltOnesRefused(
            String key, String message, String signature) {
        byte[] text = bytes(message);
        byte[] signed = bytes(signature);
        CompactEd25519Anchor anchor = anchor(bytes(key));
        assertTrue(anchor.verify(text, signed, 64));
        signed[40] ^= 1;
        assertFalse(anchor.verify(text, signed, 64));
        assertFalse(anchor.verify(bytes(message + "00"), bytes(signature), 64));
        assertTrue(anchor.verify(text, bytes(signature), 64));
    }

    @Property(tries = 150)
    void signaturesAreAcceptedAndThoseWithOneBitChangedAreNot(
            @ForAll @Size(32) byte[] secret,
            @ForAll @Size(max = 300) byte[] message,
            @ForAll @IntRange(max = 511) int signatureBit,
            @ForAll int messageBit) {
        byte[] key = publicKey(secret);
        byte[] signature = signature(secret, message);
        assertTrue(agreed(key, message, signature));
        assertFalse(agreed(key, message, flipped(signature, signatureBit)));
        if (message.length > 0) {
            int bit = Math.floorMod(messageBit, 8 * message.length);
            assertFalse(agreed(key, flipped(message, bit), signature));
        }
    }

    @Property(tries = 100)
    void keysWithOneBitChangedAreJudgedAlike(
            @ForAll @Size(32) byte[] secret, @ForAll @IntRange(max = 255) int bit) {
        byte[] message = {1, 2, 3};
        assertFalse(agreed(flipped(publicKey(secret), bit), message, signature(secret, message)));
    }

    @Property(tries = 100)
    void arbitraryBytesAreNoSignature(
            @ForAll @Size(32) byte[] key, @ForAll @Size(64) byte[] signature) {
        assertFalse(agreed(key, new byte[32], signature));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 15})
    void theSecondHalfHasOneForm(int times) {
        byte[] message = {5};
        byte[] signature = signature(bytes(SECRET), message);
        BigInteger s = ReferenceCurve.number(Arrays.copyOfRange(signature, 32, 64));
        BigInteger other = s.add(ReferenceCurve.L.multiply(BigInteger.valueOf(times)));
        System.arraycopy(ReferenceCurve.bytes(other), 0, signature, 32, 32);
        assertFalse(agreed(publicKey(bytes(SECRET)), message, signature));
    }

    @Test
    void zeroAndTheLargestSecondHalvesAreJudgedAlike() {
        BigInteger a = new BigInteger(200, new Random(1));
        byte[] key = ReferenceCurve.BASE.times(a).encoded();
        for (BigInteger s :
                new BigInteger[] {
                    BigInteger.ZERO,
                    BigInteger.ONE,
                    ReferenceCurve.L.subtract(BigInteger.ONE),
                    ReferenceCurve.L,
                    ReferenceCurve.L.add(BigInteger.ONE)
                }) {
            // Of 8 messages none has the challenge that such a second half would need.
            byte[] signature = new byte[64];
            System.arraycopy(ReferenceCurve.BASE.encoded(), 0, signature, 0, 32);
            System.arraycopy(ReferenceCurve.bytes(s), 0, signature, 32, 32);
            for (byte m = 0; m < 8; m++) {
                assertFalse(agreed(key, new byte[] {m}, signature), s.toString());
            }
        }
    }

    @Test
    void theNeutralElementIsAFirstHalf() {
        BigInteger a = new BigInteger(250, new Random(2));
        byte[] key = ReferenceCurve.BASE.times(a).encoded();
        byte[] message = {9};
        byte[] first = ReferenceCurve.NEUTRAL.encoded();
        byte[] signature = ReferenceCurve.signature(first, BigInteger.ZERO, a, key, message);
        assertTrue(agreed(key, message, signature));
    }

    /** y of p + 1 and the wrong sign of x = 0 are the neutral element too, but not its encoding. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "0100000000000000000000000000000000000000000000000000000000000080"
            })
    void otherFormsOfAFirstHalfAreRefused(String form) {
        BigInteger a = new BigInteger(250, new Random(3));
        byte[] key = ReferenceCurve.BASE.times(a).encoded();
        byte[] message = {10};
        byte[] signature = ReferenceCurve.signature(bytes(form), BigInteger.ZERO, a, key, message);
        assertFalse(agreed(key, message, signature));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
            })
    void keysOfSmallOrderAndOtherFormsOfKeysVerifyNothing(String key) {
        assertFalse(CompactEd25519Key.of(bytes(key)).isUsable());
        BigInteger r = new BigInteger(250, new Random(4));
        byte[] first = ReferenceCurve.BASE.times(r).encoded();
        for (byte m = 0; m < 20; m++) {
            byte[] message = {m};
            byte[] signature =
                    ReferenceCurve.signature(first, r, BigInteger.ZERO, bytes(key), message);
            assertFalse(agreed(bytes(key), message, signature));
        }
    }

    /**
     * Only the holder of a key can make such; Bouncy Castle accepts them or not, depending on how
     * it halves the scalars.
     */
    @Test
    void aFirstHalfWithAPartOfSmallOrderIsRefused() {
        BigInteger a = new BigInteger(250, new Random(5));
        BigInteger r = new BigInteger(250, new Random(6));
        byte[] key = ReferenceCurve.BASE.times(a).encoded();
        CompactEd25519Anchor anchor = anchor(key);
        for (int order = 1; order < 8; order++) {
            Point part = ReferenceCurve.TORSION.times(BigInteger.valueOf(order));
            byte[] first = ReferenceCurve.BASE.times(r).plus(part).encoded();
            byte[] message = {(byte) order};
            byte[] signature = ReferenceCurve.signature(first, r, a, key, message);
            assertFalse(anchor.verify(message, signature, 64));
        }
    }

    /** Such a key verifies as the equation without the cofactor says. */
    @Test
    void aKeyWithAPartOfSmallOrderNeedsTheRightChallenge() {
        BigInteger a = new BigInteger(250, new Random(7));
        BigInteger r = new BigInteger(250, new Random(8));
        byte[] key = ReferenceCurve.BASE.times(a).plus(ReferenceCurve.TORSION).encoded();
        CompactEd25519Anchor anchor = anchor(key);
        byte[] first = ReferenceCurve.BASE.times(r).encoded();
        for (int m = 0; m < 64; m++) {
            byte[] message = {(byte) m};
            byte[] signature = ReferenceCurve.signature(first, r, a, key, message);
            boolean vanishes =
                    ReferenceCurve.challenge(first, key, message)
                            .mod(BigInteger.valueOf(8))
                            .equals(BigInteger.ZERO);
            assertEquals(vanishes, anchor.verify(message, signature, 64), "message " + m);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 65, 72, -1})
    void signaturesAreOf64Bytes(int length) {
        byte[] message = {5};
        byte[] signature = Arrays.copyOf(signature(bytes(SECRET), message), 72);
        CompactEd25519Anchor anchor = anchor(publicKey(bytes(SECRET)));
        assertFalse(anchor.verify(message, signature, length));
        assertTrue(anchor.verify(message, signature, 64));
    }

    @Test
    void theHashOfAKeyIsThatOfItsSubjectPublicKeyInfo() {
        byte[] key = publicKey(bytes(SECRET));
        assertArrayEquals(Ed25519Anchor.of(key).keyHash(), anchor(key).keyHash());
    }

    /** What both anchors decide. */
    private static boolean agreed(byte[] key, byte[] message, byte[] signature) {
        boolean verdict = anchor(key).verify(message, signature, signature.length);
        assertEquals(
                Ed25519Anchor.of(key).verify(message, signature, signature.length),
                verdict,
                () ->
                        "Bouncy Castle differs: key %s, message %s, signature %s"
                                .formatted(text(key), text(message), text(signature)));
        return verdict;
    }

    private static CompactEd25519Anchor anchor(byte[] key) {
        return new CompactEd25519Anchor(CompactEd25519Key.of(key));
    }

    private static byte[] publicKey(byte[] secret) {
        byte[] key = new byte[32];
        Ed25519.generatePublicKey(secret, 0, key, 0);
        return key;
    }

    private static byte[] signature(byte[] secret, byte[] message) {
        byte[] signature = new byte[64];
        Ed25519.sign(secret, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }

    private static byte[] bytes(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String text(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
