package dev.cortado.ota.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cortado.ota.crypto.DecryptedSource;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.TlvType;
import dev.cortado.ota.inspect.ImageInfo;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is written is read again; what is changed is refused. */
class ImagePropertiesTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PrivateKey ED25519 = PrivateKey.generate(KeyType.ED25519, RANDOM);
    private static final PrivateKey ECDSA = PrivateKey.generate(KeyType.ECDSA_P256, RANDOM);
    private static final PrivateKey DEVICE = PrivateKey.generate(KeyType.X25519, RANDOM);
    private static final PrivateKey ML_DSA = PrivateKey.generate(KeyType.ML_DSA_44, RANDOM);

    @Provide
    Arbitrary<ImageVersion> versions() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 255),
                        Arbitraries.integers().between(0, 255),
                        Arbitraries.integers().between(0, 65535),
                        Arbitraries.integers())
                .as(ImageVersion::new);
    }

    @Provide
    Arbitrary<ImageRequest> requests() {
        Arbitrary<Dependency> dependencies =
                Combinators.combine(Arbitraries.integers().between(0, 255), versions())
                        .as(Dependency::new);
        Arbitrary<ImageRequest.RunAddress> addresses =
                Combinators.combine(Arbitraries.integers(), Arbitraries.of(true, false))
                        .as(ImageRequest.RunAddress::new);
        return Combinators.combine(
                        versions(),
                        Arbitraries.integers().between(32, 1024),
                        Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(32).optional(),
                        Arbitraries.integers().optional(),
                        dependencies.list().ofMaxSize(3),
                        addresses.optional(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false, false, false))
                .as(
                        (version, header, board, counter, needs, address, isEncrypted, isHybrid) ->
                                new ImageRequest(
                                        version,
                                        header,
                                        ImageRequest.ERASED,
                                        board.map(name -> name.replaceAll("[^!-~]", "x")),
                                        counter.map(OptionalInt::of).orElse(OptionalInt.empty()),
                                        needs,
                                        address,
                                        isEncrypted
                                                ? Optional.of(DEVICE.publicKey())
                                                : Optional.empty(),
                                        isHybrid ? Optional.of((Signer) ML_DSA) : Optional.empty(),
                                        Optional.empty()));
    }

    @Property(tries = 200)
    void writtenImageIsReadAgain(
            @ForAll("requests") ImageRequest request,
            @ForAll @Size(max = 600) byte[] payload,
            @ForAll boolean isEcdsa)
            throws ImageException {
        PrivateKey key = isEcdsa ? ECDSA : ED25519;
        byte[] image = new ImageBuilder(request, RANDOM).build(payload, Optional.of(key));
        ImageSource source = new ArraySource(image);
        if (request.encryptTo().isPresent()) {
            source = DecryptedSource.open(source, DEVICE.x25519());
        }
        assertEquals(ImageVerifier.ACCEPTED, asking(request, key).verify(source));
        ImageInfo info = ImageInfo.read(image);
        assertEquals(image.length, info.layout().end());
        assertEquals(request.version(), info.header().version());
        assertEquals(request.headerBytes(), info.header().headerBytes());
        assertEquals(request.board(), info.board());
        assertEquals(
                request.dependencies().size(),
                info.tlvs().stream().filter(tlv -> tlv.type() == TlvType.DEPENDENCY).count());
        byte[] read = new byte[payload.length];
        source.read(request.headerBytes(), read, 0, read.length);
        assertArrayEquals(payload, read);
    }

    private static TestDevice asking(ImageRequest request, PrivateKey key) {
        return new TestDevice(
                request.board().orElse(""),
                request.securityCounter().orElse(0),
                request.dependencies()::contains,
                key.publicKey());
    }

    @Property(tries = 400)
    void noChangedByteIsAccepted(
            @ForAll @IntRange(max = 100_000) int place,
            @ForAll @IntRange(min = 1, max = 255) int change,
            @ForAll boolean isEcdsa)
            throws ImageException {
        PrivateKey key = isEcdsa ? ECDSA : ED25519;
        byte[] image =
                new ImageBuilder(Requests.forBoard("b"), RANDOM)
                        .build(new byte[77], Optional.of(key));
        int end = ImageLayout.read(new ArraySource(image)).end();
        image[place % end] ^= (byte) change;
        TestDevice device = TestDevice.trusting(key.publicKey());
        assertThrows(ImageException.class, () -> device.verify(image));
    }

    @Property(tries = 100)
    void onlyTheSlotsRestIsFilling(
            @ForAll @IntRange(max = 5) int alignment, @ForAll @Size(max = 900) byte[] payload)
            throws ImageException {
        ImageRequest.SlotRequest slot =
                new ImageRequest.SlotRequest(
                        8192, 1 << alignment, 16, ImageRequest.Padding.CONFIRMED);
        byte[] filled =
                new ImageBuilder(Requests.inSlot(slot), RANDOM)
                        .build(payload, Optional.of(ED25519));
        assertEquals(8192, filled.length);
        assertEquals(
                ImageVerifier.ACCEPTED, TestDevice.trusting(ED25519.publicKey()).verify(filled));
        byte[] bare =
                new ImageBuilder(ImageRequest.of(new ImageVersion(1, 2, 3, 4)), RANDOM)
                        .build(payload, Optional.of(ED25519));
        assertArrayEquals(bare, Arrays.copyOf(filled, bare.length));
        assertEquals(
                List.of("SET", "SET", "UNSET"),
                ImageInfo.read(filled)
                        .trailer()
                        .map(ImageInfo.SlotTrailer::fields)
                        .map(
                                t ->
                                        List.of(
                                                t.magic().name(),
                                                t.imageOk().name(),
                                                t.copyDone().name()))
                        .orElseThrow());
    }
}
