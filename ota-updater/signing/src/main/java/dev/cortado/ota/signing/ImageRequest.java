package dev.cortado.ota.signing;

import dev.cortado.ota.format.ImageVersion;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

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

    /** The same with another version. */
    public ImageRequest withVersion(ImageVersion other) {
        return changed(parts -> parts.version = other);
    }

    /** The same with a header of another size. */
    public ImageRequest withHeaderBytes(int bytes) {
        return changed(parts -> parts.headerBytes = bytes);
    }

    /** The same for a board. */
    public ImageRequest forBoard(String name) {
        return changed(parts -> parts.board = Optional.of(name));
    }

    /** The same with a security counter. */
    public ImageRequest withSecurityCounter(int counter) {
        return changed(parts -> parts.securityCounter = OptionalInt.of(counter));
    }

    /** The same with images that it needs. */
    public ImageRequest needing(List<Dependency> others) {
        return changed(parts -> parts.dependencies = others);
    }

    /** The same encrypted to a device. */
    public ImageRequest encryptedTo(PublicKey device) {
        return changed(parts -> parts.encryptTo = Optional.of(device));
    }

    /** The same with a hybrid signature by an ML-DSA-44 key. */
    public ImageRequest withHybrid(Signer mlDsa) {
        return changed(parts -> parts.hybrid = Optional.of(mlDsa));
    }

    /** The same for a slot. */
    public ImageRequest inSlot(SlotRequest other) {
        return changed(parts -> parts.slot = Optional.of(other));
    }

    private ImageRequest changed(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return new ImageRequest(
                parts.version,
                parts.headerBytes,
                headerFill,
                parts.board,
                parts.securityCounter,
                parts.dependencies,
                address,
                parts.encryptTo,
                parts.hybrid,
                parts.slot);
    }

    /** What a request is changed in. */
    private static final class Parts {
        private ImageVersion version;
        private int headerBytes;
        private Optional<String> board;
        private OptionalInt securityCounter;
        private List<Dependency> dependencies;
        private Optional<PublicKey> encryptTo;
        private Optional<Signer> hybrid;
        private Optional<SlotRequest> slot;

        Parts(ImageRequest of) {
            version = of.version;
            headerBytes = of.headerBytes;
            board = of.board;
            securityCounter = of.securityCounter;
            dependencies = of.dependencies;
            encryptTo = of.encryptTo;
            hybrid = of.hybrid;
            slot = of.slot;
        }
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
