package dev.cortado.flash.plan;

import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.target.MemoryTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A flash that only lets erased units be written, and writes down what is done to it. */
final class SimulatedFlash implements MemoryTarget {

    final byte[] memory;
    final List<MemoryRegion> erased = new ArrayList<>();
    private final int unit;
    private final boolean erasable;
    private final boolean readable;
    long written;
    long read;

    SimulatedFlash(byte[] memory, int unit, boolean erasable, boolean readable) {
        this.memory = memory;
        this.unit = unit;
        this.erasable = erasable;
        this.readable = readable;
    }

    @Override
    public String description() {
        return "simulated flash";
    }

    @Override
    public int chunkBytes() {
        return 150;
    }

    @Override
    public boolean readable() {
        return readable;
    }

    @Override
    public boolean erasable() {
        return erasable;
    }

    @Override
    public byte[] read(long address, int length) {
        if (!readable) {
            throw new AssertionError("read of what cannot be read");
        }
        read += length;
        return Arrays.copyOfRange(memory, (int) address, (int) address + length);
    }

    @Override
    public Optional<Boolean> holds(long address, byte[] expected) {
        return Optional.empty();
    }

    @Override
    public void erase(List<MemoryRegion> sectors) {
        erased.addAll(sectors);
        for (MemoryRegion sector : sectors) {
            Arrays.fill(memory, (int) sector.origin(), (int) sector.end(), (byte) 0xff);
        }
    }

    @Override
    public void write(long address, byte[] bytes) {
        if (address % unit != 0 || bytes.length % unit != 0) {
            throw new AssertionError("unaligned write at " + address);
        }
        for (int i = 0; i < bytes.length; i++) {
            if (erasable && memory[(int) address + i] != (byte) 0xff) {
                throw new AssertionError("write to unerased flash at " + (address + i));
            }
            memory[(int) address + i] = bytes[i];
        }
        written += bytes.length;
    }

    @Override
    public void finish() {}

    @Override
    public void reset() {}

    @Override
    public void close() {}
}
