package dev.cortado.ota.device;

import dev.cortado.abi.ImageConstants;
import dev.cortado.ota.bootloader.Flash;
import dev.cortado.ota.bootloader.FlashArea;
import dev.cortado.ota.bootloader.SignatureCheck;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.bootloader.StateStore;
import dev.cortado.ota.compact.CompactEd25519Anchor;
import dev.cortado.ota.compact.CompactEd25519Key;
import dev.cortado.ota.compact.CompactSha256;
import dev.cortado.ota.format.ImageDigest;
import dev.cortado.ota.format.TrailerLayout;
import dev.cortado.ota.format.TrustAnchor;
import java.util.Arrays;

/** The flash of the board, its slots and state, and the check with the keys of the image. */
public final class BoardSlots {
    /** Decoded when the image is built. */
    private static final CompactEd25519Key[] KEYS = keys(ImageConstants.trustedKeys());

    private static final int BUFFER_BYTES = 256;

    private final Flash flash = (Flash) ImageConstants.flash();
    private final Slot primary =
            slot(
                    ImageConstants.boardProperty("primary-offset"),
                    ImageConstants.boardProperty("primary-bytes"));
    private final Slot secondary =
            slot(
                    ImageConstants.boardProperty("secondary-offset"),
                    ImageConstants.boardProperty("secondary-bytes"));
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ImageDigest digest = new CompactSha256();
    private final SignatureCheck signatures;
    private final StartableCheck check;

    /** The slots of the board; allocates the check's buffers. */
    public BoardSlots() {
        TrustAnchor[] anchors = new TrustAnchor[KEYS.length];
        for (int i = 0; i < anchors.length; i++) {
            anchors[i] = new CompactEd25519Anchor(KEYS[i]);
        }
        signatures = new SignatureCheck(anchors, ImageConstants.boardName(), digest, buffer);
        check =
                new StartableCheck(
                        signatures,
                        new Places(
                                ImageConstants.boardProperty("flash-origin"),
                                ImageConstants.boardProperty("primary-offset"),
                                ImageConstants.boardProperty("update-direct-xip") == 1,
                                ImageConstants.boardProperty("ram-origin"),
                                ImageConstants.boardProperty("ram-bytes")));
    }

    private static CompactEd25519Key[] keys(byte[] all) {
        CompactEd25519Key[] keys = new CompactEd25519Key[all.length / CompactEd25519Key.BYTES];
        for (int i = 0; i < keys.length; i++) {
            int from = i * CompactEd25519Key.BYTES;
            keys[i] =
                    CompactEd25519Key.of(
                            Arrays.copyOfRange(all, from, from + CompactEd25519Key.BYTES));
        }
        return keys;
    }

    /** The flash with all of them. */
    public Flash flash() {
        return flash;
    }

    /** Slot 0. */
    public Slot primary() {
        return primary;
    }

    /** Slot 1. */
    public Slot secondary() {
        return secondary;
    }

    /** The check of images, which one thread uses at a time. */
    public StartableCheck check() {
        return check;
    }

    /** What it asks first, about signatures alone. */
    SignatureCheck signatures() {
        return signatures;
    }

    /** What the check reads images into; free while it does not run. */
    public byte[] buffer() {
        return buffer;
    }

    /** The check's SHA-256; free while the check does not run. */
    public ImageDigest digest() {
        return digest;
    }

    /** The bootloader's state, which only the bootloader changes. */
    public StateStore state() {
        int state = ImageConstants.boardProperty("state-offset");
        int sector = flash.sectorBytes(state);
        return new StateStore(
                new FlashArea(flash, state, sector),
                new FlashArea(flash, state + sector, flash.sectorBytes(state + sector)));
    }

    private Slot slot(int offset, int bytes) {
        return new Slot(new FlashArea(flash, offset, bytes), TrailerLayout.DEFAULT_SECTORS);
    }
}
