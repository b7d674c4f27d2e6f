package dev.cortado.ota.signing;

import dev.cortado.ota.format.ImageVersion;

/** Requests with one thing asked for. */
public final class Requests {

    private static final ImageRequest PLAIN = ImageRequest.of(new ImageVersion(1, 2, 3, 4));

    private Requests() {}

    /** An image encrypted to a device. */
    public static ImageRequest encryptedTo(PublicKey device) {
        return PLAIN.encryptedTo(device);
    }

    /** An image with a hybrid signature. */
    public static ImageRequest hybrid(PrivateKey key) {
        return PLAIN.withHybrid(key);
    }

    /** An image for a board. */
    public static ImageRequest forBoard(String board) {
        return PLAIN.forBoard(board);
    }

    /** An image for a slot. */
    public static ImageRequest inSlot(ImageRequest.SlotRequest slot) {
        return PLAIN.inSlot(slot);
    }
}
