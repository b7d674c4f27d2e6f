package dev.cortado.ota.firmware;

import dev.cortado.abi.ImageConstants;
import dev.cortado.ota.bootloader.Bootloader;
import dev.cortado.ota.bootloader.DecryptingCheck;
import dev.cortado.ota.bootloader.DirectBootloader;
import dev.cortado.ota.bootloader.FlashArea;
import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.bootloader.StateStore;
import dev.cortado.ota.bootloader.SwapBootloader;
import dev.cortado.ota.compact.CompactContentKeys;
import dev.cortado.ota.compact.CompactPayloadCipher;
import dev.cortado.ota.compact.CompactX25519;
import dev.cortado.ota.device.BoardSlots;
import dev.cortado.ota.format.PayloadCipher;

/** The bootloader's core and the check of images over the slots of the board. */
final class Wiring {

    private final ImageCheck check;
    private final Bootloader bootloader;

    /** The wiring of the board's update method, with a key for encrypted images or without. */
    Wiring(BoardSlots slots) {
        if (ImageConstants.boardProperty("decryption") == 1) {
            CompactContentKeys keys =
                    new CompactContentKeys(
                            new CompactX25519(ImageConstants.decryptionKey()), slots.digest());
            PayloadCipher incoming = new CompactPayloadCipher(keys);
            check =
                    new ReleasingCheck(
                            slots,
                            new DecryptingCheck(
                                    slots.check(), incoming, slots.secondary().area().start()));
            bootloader = swap(slots, check).decrypting(incoming, new CompactPayloadCipher(keys));
            return;
        }
        check = new ReleasingCheck(slots, slots.check());
        bootloader =
                ImageConstants.boardProperty("update-direct-xip") == 1
                        ? new DirectBootloader(
                                slots.primary(), slots.secondary(), slots.state(), check)
                        : swap(slots, check);
    }

    /** The bootloader's core. */
    Bootloader bootloader() {
        return bootloader;
    }

    /** What it asks about images. */
    ImageCheck check() {
        return check;
    }

    private static SwapBootloader swap(BoardSlots slots, ImageCheck check) {
        Slot primary = slots.primary();
        Slot secondary = slots.secondary();
        StateStore store = slots.state();
        byte[] buffer = slots.buffer();
        if (ImageConstants.boardProperty("update-overwrite") == 1) {
            return SwapBootloader.overwriting(primary, secondary, store, check, buffer);
        }
        if (ImageConstants.boardProperty("update-swap-scratch") == 1) {
            FlashArea scratch =
                    new FlashArea(
                            slots.flash(),
                            ImageConstants.boardProperty("scratch-offset"),
                            ImageConstants.boardProperty("scratch-bytes"));
            return SwapBootloader.usingScratch(primary, secondary, scratch, store, check, buffer);
        }
        return SwapBootloader.usingMove(primary, secondary, store, check, buffer);
    }
}
