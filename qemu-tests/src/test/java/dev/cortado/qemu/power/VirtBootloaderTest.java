package dev.cortado.qemu.power;

/**
 * The bootloader of virt, which executes from the flash that it writes, over the file that the
 * flash is; power is cut by SIGKILL.
 */
class VirtBootloaderTest extends BootloaderContract {

    VirtBootloaderTest() {
        super("virt", 384);
    }
}
