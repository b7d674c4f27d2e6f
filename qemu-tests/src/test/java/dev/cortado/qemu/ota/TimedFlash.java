package dev.cortado.qemu.ota;

import dev.cortado.ota.bootloader.Flash;
import dev.cortado.ota.bootloader.FlashException;

/** Flash whose operations take time on the line. */
record TimedFlash(Flash flash, UartLine line, double wordSlots, double sectorSlots)
        implements Flash {

    @Override
    public int unitBytes() {
        return flash.unitBytes();
    }

    @Override
    public boolean canRepeatProgram() {
        return flash.canRepeatProgram();
    }

    @Override
    public int sectorBytes(int offset) {
        return flash.sectorBytes(offset);
    }

    @Override
    public boolean read(int offset, byte[] buffer, int index, int length) {
        return flash.read(offset, buffer, index, length);
    }

    @Override
    public boolean isBlank(int offset, int length) {
        return flash.isBlank(offset, length);
    }

    @Override
    public void program(int offset, byte[] buffer, int index, int length) throws FlashException {
        line.busy((int) Math.ceil(length / 4 * wordSlots));
        flash.program(offset, buffer, index, length);
    }

    @Override
    public void erase(int offset) throws FlashException {
        line.busy((int) Math.ceil(sectorSlots));
        flash.erase(offset);
    }
}
