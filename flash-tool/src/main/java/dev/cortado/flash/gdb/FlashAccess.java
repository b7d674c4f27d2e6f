package dev.cortado.flash.gdb;

import dev.cortado.boards.MemoryRegion;
import java.util.List;

/** One way to change flash through a GDB server. */
interface FlashAccess {

    /** A few words for people. */
    String description();

    /** Whether bytes must be erased before they are written. */
    boolean erasable();

    void erase(List<MemoryRegion> sectors);

    void write(long address, byte[] bytes);

    /** Completes what has been erased and written. */
    void finish();
}
