package dev.cortado.flash.gdb;

import dev.cortado.boards.MemoryRegion;
import java.util.Arrays;
import java.util.List;

/** What holds code is written like memory: RAM, or the ROM of a simulated board. */
record PlainMemory(GdbServer server) implements FlashAccess {

    @Override
    public String description() {
        return "written as memory";
    }

    @Override
    public boolean erasable() {
        return false;
    }

    @Override
    public void erase(List<MemoryRegion> sectors) {
        for (MemoryRegion sector : sectors) {
            byte[] erased = new byte[(int) sector.length()];
            Arrays.fill(erased, (byte) 0xff);
            server.write(sector.origin(), erased);
        }
    }

    @Override
    public void write(long address, byte[] bytes) {
        server.write(address, bytes);
    }

    @Override
    public void finish() {}
}
