package dev.cortado.ota.device;

import dev.cortado.abi.Address;
import dev.cortado.abi.BootHandover;
import dev.cortado.abi.ImageConstants;
import dev.cortado.drivers.Watchdog;
import dev.cortado.ota.agent.ImageSlots;
import dev.cortado.ota.agent.UpdateAgent;
import dev.cortado.ota.bootloader.BootState;
import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageHeader;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.runtime.console.Console;
import dev.cortado.runtime.exit.SystemReset;

/**
 * Updates of an application in a slot of its board, over the console.
 *
 * <p>The program is built with {@code --slot} and {@code --key}; SMP's frames pass what it prints.
 * Not for interrupts.
 */
public final class BoardUpdates {
    /** Pieces of 512 bytes with what is around them. */
    private static final int REQUEST_BYTES = 552;

    /** The console keeps no further message while one is served. */
    private static final int BUFFERS = 1;

    private final BoardSlots slots = new BoardSlots();
    private final BootState state = slots.state().load();
    private final int number = state.activeSlot();

    /** The updates of the board; allocates. */
    public BoardUpdates() {}

    /**
     * The version that the running image was signed as.
     *
     * @throws ImageException if no image is in its slot, as when a debugger loaded it alone
     */
    public ImageVersion version() throws ImageException {
        return ImageHeader.read(running().image()).version();
    }

    /**
     * A new agent on the console; one is enough.
     *
     * @param info what the device says of itself, in ASCII
     */
    public UpdateAgent agent(String info) {
        Slot other = number == 0 ? slots.secondary() : slots.primary();
        boolean decrypts = bootloaderDecrypts();
        ImageCheck check =
                decrypts ? new UpdateCheck(slots.check(), slots.signatures()) : slots.check();
        return new UpdateAgent(
                new ImageSlots(running(), number, other, check, state.securityCounter(), decrypts),
                new ConsoleStream(),
                BoardUpdates::reset,
                REQUEST_BYTES,
                BUFFERS,
                info);
    }

    private Slot running() {
        return number == 0 ? slots.primary() : slots.secondary();
    }

    private static boolean bootloaderDecrypts() {
        int outcome = Address.ofSymbol(BootHandover.SYMBOL).loadIntVolatile(BootHandover.OUTCOME);
        return (outcome & BootHandover.OUTCOME_DECRYPTS) != 0;
    }

    private static void reset() {
        Console.shutDown();
        SystemReset.now();
    }

    /**
     * Feeds the watchdog that the bootloader starts before a trial; on boards without one nothing
     * happens. Does not allocate.
     */
    public void feedWatchdog() {
        if (ImageConstants.boardProperty("watchdog") == 1) {
            ((Watchdog) ImageConstants.watchdog()).feed();
        }
    }
}
