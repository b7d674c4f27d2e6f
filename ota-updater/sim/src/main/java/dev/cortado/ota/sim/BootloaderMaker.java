package dev.cortado.ota.sim;

import dev.cortado.ota.bootloader.Bootloader;
import dev.cortado.ota.bootloader.Flash;
import dev.cortado.ota.bootloader.ImageCheck;

/** Makes the bootloader that is swept. */
interface BootloaderMaker {

    /** The bootloader of a layout, which knows nothing but what is in flash. */
    Bootloader make(UpdateLayout layout, Flash flash, ImageCheck check);
}
