package dev.cortado.ota.sim;

import dev.cortado.ota.bootloader.Flash;
import dev.cortado.ota.bootloader.FlashArea;
import dev.cortado.ota.bootloader.SlotSource;

/** Bytes at an offset of a flash memory, to be read only. */
record ArrayFlash(int start, byte[] bytes) implements Flash {

    /** An image at the start of a slot. */
    static SlotSource image(int slotStart, byte[] image) {
        Flash flash = new ArrayFlash(slotStart, image);
        return new SlotSource(new FlashArea(flash, slotStart, image.length), image.length);
    }

    @Override
    public int unitBytes() {
        return 1;
    }

    @Override
    public boolean canRepeatProgram() {
        return false;
    }

    @Override
    public int sectorBytes(int offset) {
        return bytes.length;
    }

    @Override
    public boolean read(int offset, byte[] buffer, int index, int length) {
        System.arraycopy(bytes, offset - start, buffer, index, length);
        return true;
    }

    @Override
    public boolean isBlank(int offset, int length) {
        return false;
    }

    @Override
    public void program(int offset, byte[] buffer, int index, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void erase(int offset) {
        throw new UnsupportedOperationException();
    }
}
