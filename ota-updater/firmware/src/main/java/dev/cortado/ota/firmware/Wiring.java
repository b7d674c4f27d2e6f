package dev.cortado.ota.firmware;

import dev.cortado.abi.ImageConstants;
import dev.cortado.ota.bootloader.Bootloader;
import dev.cortado.ota.bootloader.DirectBootloader;
import dev.cortado.ota.bootloader.FlashArea;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.bootloader.StateStore;
import dev.cortado.ota.bootloader.SwapBootloader;
import dev.cortado.ota.device.BoardSlots;
import dev.cortado.ota.device.StartableCheck;

/** The bootloader's core over the slots of the board. */
final class Wiring {

    private Wiring() {}

    /** The bootloader of the board's update method. */
    static Bootloader bootloader(BoardSlots slots) {
        Slot primary = slots.primary();
        Slot secondary = slots.secondary();
        StateStore store = slots.state();
        StartableCheck check = slots.check();
        byte[] buffer = slots.buffer();
        if (ImageConstants.boardProperty("update-direct-xip") == 1) {
            return new DirectBootloader(primary, secondary, store, check);
        }
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
