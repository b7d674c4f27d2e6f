package dev.cortado.ota.compact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** X25519, AES, HMAC and HKDF are what their standards and Bouncy Castle compute. */
class CompactDecryptionTest {

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] agreed(byte[] privateKey, byte[] publicKey) {
        byte[] secret = new byte[32];
        assertTrue(new CompactX25519(privateKey).agree(publicKey, secret));
        return secret;
    }

    // RFC 7748, 5.2
    @ParameterizedTest
    @CsvSource({
        "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4,"
                + "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c,"
                + "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552",
        "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d,"
                + "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493,"
                + "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957"
    })
    void x25519IsThatOfItsStandard(String privateKey, String publicKey, String secret) {
        assertArrayEquals(hex(secret), agreed(hex(privateKey), hex(publicKey)));
    }

    // RFC 7748, 5.2
    @Test
    void x25519IteratedAThousandTimesIsThatOfItsStandard() {
        byte[] scalar = new byte[32];
        scalar[0] = 9;
        byte[] point = scalar;
        for (int i = 0; i < 1000; i++) {
            byte[] next = agreed(scalar, point);
            point = scalar;
            scalar = next;
        }
        assertArrayEquals(
                hex("684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51"), scalar);
    }

    // RFC 7748, 6.1; the points of order 1, 2, 4 and 8, and forms of them beyond p.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
            })
    void keyOfSmallOrderSharesNoSecret(String publicKey) {
        byte[] privateKey = new byte[32];
        Arrays.fill(privateKey, (byte) 0x5a);
        assertFalse(new CompactX25519(privateKey).agree(hex(publicKey), new byte[32]));
    }

    @Test
    void x25519OfAnyBytesIsThatOfBouncyCastle() {
        long seed = ThreadLocalRandom.current().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            byte[] privateKey = new byte[32];
            byte[] publicKey = new byte[32];
            random.nextBytes(privateKey);
            random.nextBytes(publicKey);
            if (i % 3 == 0) {
                // Near p and 2^255, where reductions are rare.
                Arrays.fill(publicKey, 1, 32, (byte) 0xff);
            }
            byte[] expected = new byte[32];
            boolean proper = X25519.calculateAgreement(privateKey, 0, publicKey, 0, expected, 0);
            byte[] found = new byte[32];
            String at = "seed " + seed + " input " + i;
            assertEquals(proper, new CompactX25519(privateKey).agree(publicKey, found), at);
            assertArrayEquals(expected, found, at);
        }
    }

    // FIPS 197, C.1 and C.3
    @ParameterizedTest
    @CsvSource({
        "000102030405060708090a0b0c0d0e0f, 69c4e0d86a7b0430d8cdb78070b4c55a",
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f,"
                + "8ea2b7ca516745bfeafc49904b496089"
    })
    void aesIsThatOfItsStandard(String key, String encrypted) {
        CompactAes aes = new CompactAes();
        byte[] block = hex("00112233445566778899aabbccddeeff");
        aes.setKey(hex(key), key.length() / 2);
        aes.encrypt(block);
        assertArrayEquals(hex(encrypted), block);
    }

    @Test
    void counterModeInPiecesIsThatOfBouncyCastle() {
        long seed = ThreadLocalRandom.current().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        CompactCounterMode compact = new CompactCounterMode();
        for (int i = 0; i < 300; i++) {
            byte[] key = new byte[random.nextBoolean() ? 16 : 32];
            random.nextBytes(key);
            byte[] clear = new byte[random.nextInt(6000)];
            random.nextBytes(clear);
            byte[] expected = clear.clone();
            SICBlockCipher cipher = (SICBlockCipher) SICBlockCipher.newInstance(new AESEngine());
            cipher.init(true, new ParametersWithIV(new KeyParameter(key), new byte[16]));
            cipher.processBytes(clear, 0, clear.length, expected, 0);
            compact.setKey(key, key.length);
            for (int at = 0; at < clear.length; ) {
                int part = Math.min(1 + random.nextInt(300), clear.length - at);
                compact.apply(at, clear, at, part);
                at += part;
            }
            assertArrayEquals(expected, clear, "seed " + seed + " input " + i);
        }
    }

    // RFC 4231, 4.2 to 4.5
    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265,"
                + "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
                + "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,"
                + "dddddddddddddddddddddddddddddddddddddddddddddddddd"
                + "dddddddddddddddddddddddddddddddddddddddddddddddddd,"
                + "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        "0102030405060708090a0b0c0d0e0f10111213141516171819,"
                + "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd"
                + "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd,"
                + "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
    })
    void hmacIsThatOfItsStandard(String key, String message, String code) {
        assertArrayEquals(hex(code), hmac(hex(key), hex(message)));
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        CompactHmac hmac = new CompactHmac(new CompactSha256());
        byte[] code = new byte[32];
        hmac.begin(key, 0, key.length);
        hmac.update(message, 0, message.length);
        hmac.finish(code);
        return code;
    }

    // RFC 5869, A.1 and A.3
    @ParameterizedTest
    @CsvSource({
        "000102030405060708090a0b0c, f0f1f2f3f4f5f6f7f8f9,"
            + "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        "'', '',"
            + "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    })
    void hkdfIsThatOfItsStandard(String salt, String info, String derived) {
        byte[] secret = new byte[22];
        Arrays.fill(secret, (byte) 0x0b);
        byte[] found = new byte[42];
        new CompactHkdf(new CompactHmac(new CompactSha256()))
                .derive(hex(salt), secret, hex(info), found);
        assertArrayEquals(hex(derived), found);
    }

    @Test
    void hmacAndHkdfOfAnyBytesAreThoseOfBouncyCastle() {
        long seed = ThreadLocalRandom.current().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        CompactHkdf hkdf = new CompactHkdf(new CompactHmac(new CompactSha256()));
        for (int i = 0; i < 300; i++) {
            String at = "seed " + seed + " input " + i;
            byte[] key = new byte[1 + random.nextInt(64)];
            byte[] message = new byte[random.nextInt(300)];
            random.nextBytes(key);
            random.nextBytes(message);
            HMac hmac = new HMac(new SHA256Digest());
            hmac.init(new KeyParameter(key));
            hmac.update(message, 0, message.length);
            byte[] code = new byte[32];
            hmac.doFinal(code, 0);
            assertArrayEquals(code, hmac(key, message), at);
            byte[] info = "info".getBytes(StandardCharsets.US_ASCII);
            HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
            generator.init(new HKDFParameters(message, key, info));
            byte[] expected = new byte[random.nextInt(200)];
            generator.generateBytes(expected, 0, expected.length);
            byte[] found = new byte[expected.length];
            hkdf.derive(key, message, info, found);
            assertArrayEquals(expected, found, at);
        }
    }
}
