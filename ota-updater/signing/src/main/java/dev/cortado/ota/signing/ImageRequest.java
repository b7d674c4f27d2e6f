package dev.cortado.ota.signing;

import dev.cortado.ota.format.ImageVersion;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an image is to be.
 *
 * @param headerBytes from the image's start to the payload, 32 to 65535
 * @param headerFill what the header's unused bytes are: 0xff, or 0 where the input reserves them
 * @param board the board's name; none makes an image without one
 * @param securityCounter unsigned
 * @param address where the payload runs
 * @param encryptTo the X25519 key of the device
 * @param hybrid an ML-DSA-44 key that signs too
 * @param slot the slot that the image must fit, and whether it is filled up
 */
public record ImageRequest(
        ImageVersion version,
        int headerBytes,
        byte headerFill,
        Optional<String> board,
        OptionalInt securityCounter,
        List<Dependency> dependencies,
        Optional<RunAddress> address,
        Optional<PublicKey> encryptTo,
        Optional<Signer> hybrid,
        Optional<SlotRequest> slot) {

    /** The header's size unless asked for otherwise: it aligns a vector table of 128 entries. */
    public static final int DEFAULT_HEADER_BYTES = 512;

    /** What erased flash holds, and the unused bytes of a header. */
    public static final byte ERASED = (byte) 0xff;

    /** An image with nothing but a version. */
    public static ImageRequest of(ImageVersion version) {
        return new ImageRequest(
                version,
                DEFAULT_HEADER_BYTES,
                ERASED,
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Where the payload runs.
     *
     * @param inRam copied there before, instead of being in flash there
     */
    public record RunAddress(int address, boolean inRam) {}

    /**
     * The slot of an image.
     *
     * @param bytes its size
     * @param writeBytes the least that its flash programs at once
     * @param sectors the most sectors of a slot that the bootloader was built for
     * @param padding whether the image is filled up to the slot, with a trailer
     */
    public record SlotRequest(int bytes, int writeBytes, int sectors, Padding padding) {}

    /** What comes after an image. */
    public enum Padding {
        /** Nothing. */
        NONE,
        /** The slot is filled up, and the trailer asks for a swap on trial. */
        TEST,
        /** The slot is filled up, and the image counts as confirmed. */
        CONFIRMED
    }
}
