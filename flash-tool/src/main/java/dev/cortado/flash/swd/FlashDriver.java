package dev.cortado.flash.swd;

import dev.cortado.boards.MemoryRegion;
import java.util.List;

/** One way to change a chip's flash with its core halted. */
interface FlashDriver {

    /** A few words for people. */
    String description();

    void erase(List<MemoryRegion> sectors);

    void write(long address, byte[] bytes);

    /** Completes what has been erased and written. */
    void finish();
}
