package dev.cortado.ota.firmware;

import dev.cortado.abi.Address;
import dev.cortado.abi.BootHandover;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.Unchecked;
import dev.cortado.ota.device.StartableCheck;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.runtime.console.Console;

/** The end of the bootloader: an application finds the chip as after reset. */
@Unchecked
final class HandOver {
    /** ARMv7-M B3.2.5. */
    private static final int VTOR = 0xE000_ED08;

    private static final int NVIC_ICER = 0xE000_E180;
    private static final int NVIC_ICPR = 0xE000_E280;
    private static final int ALL = 0xffff_ffff;

    private HandOver() {}

    /**
     * Starts the image that was accepted last; returns only if none was.
     *
     * <p>The verdict is compared again, from memory, on each side of what the jump needs: one
     * skipped or disturbed instruction does not start an image.
     */
    static void start(StartableCheck check, int outcome) {
        if (check.verdict() != ImageVerifier.ACCEPTED) {
            return;
        }
        Address vectors = Address.of(check.vectorTable());
        Console.shutDown();
        boolean application = ImageConstants.boardProperty("application-profile") == 1;
        for (int i = 0; !application && i < ImageConstants.boardProperty("interrupts"); i += 32) {
            Address.of(NVIC_ICER).storeIntVolatile(i / 8, ALL);
            Address.of(NVIC_ICPR).storeIntVolatile(i / 8, ALL);
        }
        Address shared = Address.ofSymbol(BootHandover.SYMBOL);
        shared.storeIntVolatile(BootHandover.OUTCOME, outcome);
        if (~check.verdict() != ~ImageVerifier.ACCEPTED) {
            return;
        }
        if (ImageConstants.boardProperty("forwards-vectors") == 1) {
            shared.storeAddress(BootHandover.VECTORS, vectors);
        } else if (!application) {
            Address.of(VTOR).storeIntVolatile(0, vectors.toInt());
        }
        Cpu.instructionBarrier();
        if (check.verdict() == ImageVerifier.ACCEPTED && check.vectorTable() == vectors.toInt()) {
            Cpu.startImage(vectors);
        }
    }
}
