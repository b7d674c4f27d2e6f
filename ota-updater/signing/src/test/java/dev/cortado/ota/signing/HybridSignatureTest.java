package dev.cortado.ota.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cortado.ota.crypto.Sha256;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.HybridVerifier;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageFault;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.TlvType;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A hybrid signature is checked by who asks for it, and skipped by others. */
class HybridSignatureTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PrivateKey KEY = PrivateKey.generate(KeyType.ED25519, RANDOM);

    @Test
    void hybridSignatureIsAskedForAndSkipped() throws ImageException {
        PrivateKey mlDsa = PrivateKey.generate(KeyType.ML_DSA_44, RANDOM);
        byte[] image =
                new ImageBuilder(Requests.hybrid(mlDsa), RANDOM)
                        .build(new byte[333], Optional.of(KEY));
        assertEquals(ImageVerifier.ACCEPTED, TestDevice.trusting(KEY.publicKey()).verify(image));
        HybridVerifier verifier = hybridVerifier(mlDsa.publicKey());
        assertEquals(ImageVerifier.ACCEPTED, verifier.verify(new ArraySource(image)));
        PrivateKey another = PrivateKey.generate(KeyType.ML_DSA_44, RANDOM);
        assertHybrid(ImageFault.UNTRUSTED_KEY, hybridVerifier(another.publicKey()), image);
        assertHybrid(ImageFault.HYBRID_MISSING, verifier, new RawImage().build(KEY));
        byte[] changed = image.clone();
        changed[600]++;
        assertHybrid(ImageFault.BAD_SIGNATURE, verifier, changed);
        assertHybrid(
                ImageFault.BAD_TLV_LENGTH,
                verifier,
                new RawImage().signed(TlvType.HYBRID_MLDSA44, new byte[2451]).build(KEY));
        assertHybrid(
                ImageFault.HYBRID_NOT_LAST,
                verifier,
                new RawImage()
                        .signed(TlvType.HYBRID_MLDSA44, new byte[2452])
                        .signed(0xa1)
                        .build(KEY));
        assertHybrid(
                ImageFault.TLV_NOT_PROTECTED,
                verifier,
                new RawImage().plain(TlvType.HYBRID_MLDSA44, new byte[2452]).build(KEY));
    }

    private static HybridVerifier hybridVerifier(PublicKey key) {
        return new HybridVerifier(key.anchor(), new Sha256(), new byte[100]);
    }

    private static void assertHybrid(ImageFault fault, HybridVerifier verifier, byte[] image) {
        ImageException e =
                assertThrows(ImageException.class, () -> verifier.verify(new ArraySource(image)));
        assertEquals(fault, e.fault());
    }
}
