package dev.cortado.boards;

import java.util.Optional;

/**
 * A board: a SoC and the defaults of an image for it.
 *
 * <p>What the board's file overrides of its SoC or CPU is already in {@link #soc()}.
 *
 * @param name name of the file that describes it
 * @param description one line for people
 * @param soc the chip
 * @param stackBytes size of the main thread's stack in bytes, a multiple of 8
 * @param threadStackBytes default size of another thread's stack in bytes, a multiple of 8
 * @param text default text profile
 * @param optimization default preference of the optimiser
 * @param qemu how QEMU simulates the board
 * @param partitions the parts of its flash, if it is for a bootloader
 */
public record BoardProfile(
        String name,
        String description,
        SocProfile soc,
        int stackBytes,
        int threadStackBytes,
        TextProfile text,
        Optimization optimization,
        QemuProfile qemu,
        Optional<PartitionTable> partitions) {

    /** The core of the board's SoC. */
    public CpuProfile cpu() {
        return soc.cpu();
    }

    /** Where code and constants are. */
    public MemoryRegion flash() {
        return soc.flash();
    }

    /** Where everything else is. */
    public MemoryRegion ram() {
        return soc.ram();
    }

    /** The UART that is the console. */
    public ConsoleProfile console() {
        return soc.console();
    }
}
