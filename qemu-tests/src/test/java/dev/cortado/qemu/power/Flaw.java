package dev.cortado.qemu.power;

import dev.cortado.compiler.ImageRole;
import dev.cortado.ota.signing.ImageRequest;
import dev.cortado.ota.signing.ImageRequest.Padding;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/** Why an image must not start. */
enum Flaw {
    UNSIGNED,
    WRONG_KEY,
    OTHER_BOARD,
    TRUNCATED,
    ONE_BIT_CHANGED,
    LINKED_ELSEWHERE,
    GARBAGE,
    ERASED;

    private static final String PROGRAM = "First";

    /** An image with this flaw and no other. */
    byte[] image(SlotImages images) {
        ImageRequest request = images.request(Padding.NONE);
        byte[] good = images.image(PROGRAM, request);
        return switch (this) {
            case UNSIGNED -> images.image(PROGRAM, request, Optional.empty());
            case WRONG_KEY ->
                    images.image(
                            PROGRAM,
                            request,
                            Optional.of(PrivateKey.generate(KeyType.ED25519, new SecureRandom())));
            case OTHER_BOARD -> images.image(PROGRAM, request.forBoard("lm3s6965evb"));
            case TRUNCATED -> Arrays.copyOf(good, good.length - 1);
            case ONE_BIT_CHANGED -> withOneBitChanged(good);
            case LINKED_ELSEWHERE ->
                    images.signed(
                            images.linked(PROGRAM, new ImageRole.Standalone()),
                            request,
                            Optional.of(images.key()));
            case GARBAGE -> new SecureRandom().generateSeed(4096);
            case ERASED -> new byte[0];
        };
    }

    /** An update with this flaw, with the trailer of one that asks for a trial. */
    byte[] update(SlotImages images) {
        byte[] slot = images.image("Third", Padding.TEST);
        byte[] image = image(images);
        System.arraycopy(image, 0, slot, 0, image.length);
        return slot;
    }

    private static byte[] withOneBitChanged(byte[] image) {
        byte[] changed = image.clone();
        changed[changed.length / 2] ^= 4;
        return changed;
    }
}
