package dev.cortado.ota.firmware;

import dev.cortado.abi.Address;
import dev.cortado.abi.BootHandover;
import dev.cortado.abi.ImageConstants;
import dev.cortado.ota.bootloader.BootState;
import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.device.BoardSlots;
import dev.cortado.ota.device.ConsoleStream;
import dev.cortado.ota.smp.SmpGroup;
import dev.cortado.ota.smp.SmpServer;
import dev.cortado.runtime.console.ConsoleDevice;
import dev.cortado.runtime.heap.GrowingHeap;

/** Takes an image over the console, by SMP, until it is told to reset. */
final class Recovery {
    /** Pieces of 512 bytes with what is around them. */
    private static final int REQUEST_BYTES = 552;

    private static final int ANSWER_BYTES = 240;

    /** The first byte of an SMP message on a console. */
    private static final int FRAME_START = 6;

    private Recovery() {}

    /** Whether the application that ran last asked for it; forgets that. */
    static boolean isRequested() {
        Address shared = Address.ofSymbol(BootHandover.SYMBOL);
        int request = shared.loadIntVolatile(BootHandover.REQUEST);
        int complement = shared.loadIntVolatile(BootHandover.REQUEST_COMPLEMENT);
        shared.storeIntVolatile(BootHandover.REQUEST, 0);
        return request == BootHandover.REQUEST_RECOVERY && complement == ~request;
    }

    /** Whether someone has begun to talk to it on the console. */
    static boolean isAddressed() {
        return ((ConsoleDevice) ImageConstants.console()).read() == FRAME_START;
    }

    /** Serves; does not return. */
    static void run(BoardSlots board, ImageCheck check, BootState state) {
        Slot[] slots = {board.primary(), board.secondary()};
        SlotWriter writer = new SlotWriter(board.flash(), slots[1 - state.activeSlot()]);
        SmpGroup[] groups = {
            new SystemGroup(REQUEST_BYTES),
            new ImagesGroup(slots, writer, check, state.securityCounter())
        };
        SmpServer server = new SmpServer(new ConsoleStream(), REQUEST_BYTES, ANSWER_BYTES, groups);
        int mark = GrowingHeap.mark();
        while (true) {
            if (server.poll()) {
                GrowingHeap.release(mark);
            }
        }
    }
}
