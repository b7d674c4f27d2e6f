package dev.cortado.qemu.power;

import dev.cortado.boards.MemoryRegion;
import java.io.IOException;
import java.util.List;

/** The flash of a board that is off. */
interface FlashStore {
    /** Puts bytes into a region, and erases the rest of it. */
    void program(MemoryRegion region, byte[] bytes) throws IOException;

    /** What is in a region. */
    byte[] contents(MemoryRegion region) throws IOException;

    /** The arguments by which QEMU gets it. */
    List<String> arguments() throws IOException;

    /** Whether what QEMU does to its flash is in the store at once, so that QEMU may be killed. */
    boolean isImmediate();

    /** Replaces all of it by what QEMU had; only if it is not immediate. */
    void keep(byte[] saved);
}
