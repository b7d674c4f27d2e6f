package dev.cortado.ota.compact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.ota.format.ImageDigest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The compact digests are those of FIPS 180-4 and of the JDK. */
class CompactDigestsTest {

    // The examples of FIPS 180-4.
    @ParameterizedTest
    @CsvSource({
        "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
                + " 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    })
    void publishedSha256(String message, String hash) {
        byte[] bytes = message.getBytes(StandardCharsets.US_ASCII);
        assertEquals(hash, HexFormat.of().formatHex(sha256(new CompactSha256(), bytes)));
    }

    @ParameterizedTest
    @CsvSource({
        "abc,"
                + " ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu,"
                + " 8e959b75dae313da8cf4f72814fc143f8f7779c6eb9f7fa17299aeadb6889018"
                + "501d289e4900f7e4331b99dec4b5433ac7d329eeb6dd26545e96e55b874be909"
    })
    void publishedSha512(String message, String hash) {
        byte[] bytes = message.getBytes(StandardCharsets.US_ASCII);
        assertEquals(hash, HexFormat.of().formatHex(sha512(new CompactSha512(), bytes)));
    }

    @Test
    void allLengthsAroundBlocksAreThoseOfTheJdk() {
        byte[] bytes = new byte[300];
        new Random(1).nextBytes(bytes);
        CompactSha256 sha256 = new CompactSha256();
        CompactSha512 sha512 = new CompactSha512();
        for (int length = 0; length <= bytes.length; length++) {
            byte[] message = Arrays.copyOf(bytes, length);
            assertArrayEquals(jdk("SHA-256", message), sha256(sha256, message), "" + length);
            assertArrayEquals(jdk("SHA-512", message), sha512(sha512, message), "" + length);
        }
    }

    @Property(tries = 100)
    void piecesGiveTheHashOfTheWhole(
            @ForAll @Size(max = 12) List<@IntRange(max = 200) Integer> pieces,
            @ForAll @IntRange(max = 63) int offset,
            @ForAll long seed) {
        byte[] bytes = new byte[offset + pieces.stream().mapToInt(i -> i).sum()];
        new Random(seed).nextBytes(bytes);
        CompactSha256 sha256 = new CompactSha256();
        CompactSha512 sha512 = new CompactSha512();
        int index = offset;
        for (int piece : pieces) {
            sha256.update(bytes, index, piece);
            sha512.update(bytes, index, piece);
            index += piece;
        }
        byte[] message = Arrays.copyOfRange(bytes, offset, bytes.length);
        assertArrayEquals(jdk("SHA-256", message), sha256(sha256, new byte[0]));
        assertArrayEquals(jdk("SHA-512", message), sha512(sha512, new byte[0]));
    }

    @Test
    void lengthsBeyond512MegabytesAreCounted() {
        byte[] mebibyte = new byte[1 << 20];
        CompactSha256 sha256 = new CompactSha256();
        for (int i = 0; i < 513; i++) {
            sha256.update(mebibyte, 0, mebibyte.length);
        }
        MessageDigest jdk = digest("SHA-256");
        for (int i = 0; i < 513; i++) {
            jdk.update(mebibyte);
        }
        assertArrayEquals(jdk.digest(), sha256(sha256, new byte[0]));
    }

    private static byte[] sha256(CompactSha256 digest, byte[] message) {
        byte[] hash = new byte[ImageDigest.BYTES];
        digest.update(message, 0, message.length);
        digest.finish(hash);
        return hash;
    }

    private static byte[] sha512(CompactSha512 digest, byte[] message) {
        byte[] hash = new byte[CompactSha512.BYTES];
        digest.update(message, 0, message.length);
        digest.finish(hash);
        return hash;
    }

    private static byte[] jdk(String name, byte[] message) {
        return digest(name).digest(message);
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
