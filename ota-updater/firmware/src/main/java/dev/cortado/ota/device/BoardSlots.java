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

    private static final Flash FLASH = (Flash) ImageConstants.flash();

    // What never changes is in flash, where it takes no RAM and no disturbed constructor makes it.
    private static final FlashArea PRIMARY =
            new FlashArea(
                    FLASH,
                    ImageConstants.boardProperty("primary-offset"),
                    ImageConstants.boardProperty("primary-bytes"));
    private static final FlashArea SECONDARY =
            new FlashArea(
                    FLASH,
                    ImageConstants.boardProperty("secondary-offset"),
                    ImageConstants.boardProperty("secondary-bytes"));
    private static final FlashArea[] STATE = sectors(ImageConstants.boardProperty("state-offset"));

    private static final Places PLACES =
            new Places(
                    ImageConstants.boardProperty("flash-origin"),
                    ImageConstants.boardProperty("primary-offset"),
                    ImageConstants.boardProperty("update-direct-xip") == 1,
                    ImageConstants.boardProperty("ram-origin"),
                    ImageConstants.boardProperty("ram-bytes"));

    private final Slot primary = new Slot(PRIMARY, TrailerLayout.DEFAULT_SECTORS);
    private final Slot secondary = new Slot(SECONDARY, TrailerLayout.DEFAULT_SECTORS);
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
        check = new StartableCheck(signatures, PLACES);
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
        return FLASH;
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
        return new StateStore(STATE);
    }

    private static FlashArea[] sectors(int first) {
        int second = first + FLASH.sectorBytes(first);
        return new FlashArea[] {
            new FlashArea(FLASH, first, FLASH.sectorBytes(first)),
            new FlashArea(FLASH, second, FLASH.sectorBytes(second))
        };
    }
}
