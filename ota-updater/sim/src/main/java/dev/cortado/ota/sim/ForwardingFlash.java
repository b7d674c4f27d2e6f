package dev.cortado.ota.sim;

import dev.cortado.ota.bootloader.Flash;
import dev.cortado.ota.bootloader.FlashException;

/** A flash that does what another one does, but for what a subclass adds. */
public class ForwardingFlash implements Flash {
    private final Flash flash;

    /** Forwards to {@code flash}. */
    public ForwardingFlash(Flash flash) {
        this.flash = flash;
    }

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
        flash.program(offset, buffer, index, length);
    }

    @Override
    public void erase(int offset) throws FlashException {
        flash.erase(offset);
    }
}
