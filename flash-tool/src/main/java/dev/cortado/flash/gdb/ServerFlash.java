package dev.cortado.flash.gdb;

import dev.cortado.boards.MemoryRegion;
import java.util.List;

/** The server knows the chip and programs it itself. */
record ServerFlash(GdbServer server) implements FlashAccess {

    @Override
    public String description() {
        return "flash written by the server";
    }

    @Override
    public boolean erasable() {
        return true;
    }

    @Override
    public void erase(List<MemoryRegion> sectors) {
        for (int from = 0, i = 1; i <= sectors.size(); i++) {
            if (i == sectors.size() || sectors.get(i).origin() != sectors.get(i - 1).end()) {
                long origin = sectors.get(from).origin();
                server.flashErase(origin, sectors.get(i - 1).end() - origin);
                from = i;
            }
        }
    }

    @Override
    public void write(long address, byte[] bytes) {
        server.flashWrite(address, bytes);
    }

    @Override
    public void finish() {
        server.flashDone();
    }
}
