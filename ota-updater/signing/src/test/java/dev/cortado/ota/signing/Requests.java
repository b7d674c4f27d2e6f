package dev.cortado.ota.signing;

import dev.cortado.ota.format.ImageVersion;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Requests with one thing asked for. */
public final class Requests {

    private static final ImageVersion VERSION = new ImageVersion(1, 2, 3, 4);

    private Requests() {}

    /** An image encrypted to a device. */
    public static ImageRequest encryptedTo(PublicKey device) {
        return with(Optional.empty(), Optional.of(device), Optional.empty(), Optional.empty());
    }

    /** An image with a hybrid signature. */
    public static ImageRequest hybrid(PrivateKey key) {
        return with(
                Optional.empty(), Optional.empty(), Optional.of((Signer) key), Optional.empty());
    }

    /** An image for a board. */
    public static ImageRequest forBoard(String board) {
        return with(Optional.of(board), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An image for a slot. */
    public static ImageRequest inSlot(ImageRequest.SlotRequest slot) {
        return with(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(slot));
    }

    private static ImageRequest with(
            Optional<String> board,
            Optional<PublicKey> encryptTo,
            Optional<Signer> hybrid,
            Optional<ImageRequest.SlotRequest> slot) {
        return new ImageRequest(
                VERSION,
                ImageRequest.DEFAULT_HEADER_BYTES,
                ImageRequest.ERASED,
                board,
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                encryptTo,
                hybrid,
                slot);
    }
}
