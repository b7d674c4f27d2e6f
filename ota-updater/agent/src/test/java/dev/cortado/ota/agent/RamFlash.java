package dev.cortado.ota.agent;

import dev.cortado.ota.bootloader.Flash;
import java.util.Arrays;

/** Flash of equal sectors; programming what is not erased fails the test. */
final class RamFlash implements Flash {

    final byte[] bytes;
    final int sector;
    final int unit;
    final boolean repeats;
    int erases;
    int programmed;

    RamFlash(int sectors, int sector, int unit, boolean repeats) {
        this.bytes = new byte[sectors * sector];
        this.sector = sector;
        this.unit = unit;
        this.repeats = repeats;
        Arrays.fill(bytes, (byte) 0xff);
    }

    @Override
    public int unitBytes() {
        return unit;
    }

    @Override
    public boolean canRepeatProgram() {
        return repeats;
    }

    @Override
    public int sectorBytes(int offset) {
        return sector;
    }

    @Override
    public boolean read(int offset, byte[] buffer, int index, int length) {
        System.arraycopy(bytes, offset, buffer, index, length);
        return true;
    }

    @Override
    public boolean isBlank(int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] != -1) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void program(int offset, byte[] buffer, int index, int length) {
        if (offset % unit != 0 || length % unit != 0 || !repeats && !isBlank(offset, length)) {
            throw new AssertionError("program " + length + " at " + offset);
        }
        programmed += length;
        for (int i = 0; i < length; i++) {
            if ((buffer[index + i] & ~bytes[offset + i]) != 0) {
                throw new AssertionError("sets bits at " + (offset + i));
            }
            bytes[offset + i] &= buffer[index + i];
        }
    }

    @Override
    public void erase(int offset) {
        erases++;
        Arrays.fill(bytes, offset, offset + sector, (byte) 0xff);
    }
}
