package dev.cortado.flash.target;

import dev.cortado.boards.MemoryRegion;
import java.util.List;
import java.util.Optional;

/** A board whose flash is erased, written and read by address. */
public interface MemoryTarget extends Target {

    /** How many bytes to read or write at once so that progress shows. */
    int chunkBytes();

    /** Whether {@link #read} works. */
    boolean readable();

    /** Whether bytes must be erased before they are written; else any byte can be written. */
    boolean erasable();

    /** Bytes of memory. */
    byte[] read(long address, int length);

    /** Whether the memory holds these bytes, if the board can tell without sending them. */
    Optional<Boolean> holds(long address, byte[] expected);

    /** Erases sectors, which are sorted. */
    void erase(List<MemoryRegion> sectors);

    /** Writes bytes to erased flash; address and length are multiples of what can be written. */
    void write(long address, byte[] bytes);

    /** Completes what has been erased and written. */
    void finish();
}
