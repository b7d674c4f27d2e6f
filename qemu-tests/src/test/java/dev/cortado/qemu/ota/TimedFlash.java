package dev.cortado.qemu.ota;

import dev.cortado.ota.bootloader.Flash;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.sim.ForwardingFlash;

/** Flash whose operations take time on the line. */
final class TimedFlash extends ForwardingFlash {
    private final UartLine line;
    private final double wordSlots;
    private final double sectorSlots;

    TimedFlash(Flash flash, UartLine line, double wordSlots, double sectorSlots) {
        super(flash);
        this.line = line;
        this.wordSlots = wordSlots;
        this.sectorSlots = sectorSlots;
    }

    @Override
    public void program(int offset, byte[] buffer, int index, int length) throws FlashException {
        line.busy((int) Math.ceil(length / 4 * wordSlots));
        super.program(offset, buffer, index, length);
    }

    @Override
    public void erase(int offset) throws FlashException {
        line.busy((int) Math.ceil(sectorSlots));
        super.erase(offset);
    }
}
