package dev.cortado.flash.swd;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.FlashController;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.pack.FlashAlgorithm;
import dev.cortado.flash.target.CoreIdentity;
import dev.cortado.flash.target.MemoryTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A board whose chip is reached by SWD. */
public final class SwdTarget implements MemoryTarget {

    private static final int CHUNK_BYTES = 8 * 1024;

    private final SwdLink link;
    private final MemoryAccess memory;
    private final CoreDebug core;
    private final Optional<FlashDriver> driver;
    private final BoardProfile board;
    private boolean changed;
    private boolean left;

    private SwdTarget(
            SwdLink link,
            MemoryAccess memory,
            CoreDebug core,
            Optional<FlashDriver> driver,
            BoardProfile board) {
        this.link = link;
        this.memory = memory;
        this.core = core;
        this.driver = driver;
        this.board = board;
    }

    /**
     * Halts the chip on the wires, and checks that it is the board's.
     *
     * @param algorithm how its flash is changed, if not by registers that are known
     * @throws FlashException if there is none, another, or it is locked
     */
    public static SwdTarget attach(
            SwdLink link, BoardProfile board, Optional<FlashAlgorithm> algorithm) {
        DebugPort port = new DebugPort(link);
        port.connect();
        MemoryAccess memory = new MemoryAccess(port);
        memory.open();
        CoreIdentity.require(board, memory.read(CoreIdentity.CPUID), link.name());
        CoreDebug core = new CoreDebug(port, memory);
        Optional<FlashDriver> driver = Optional.empty();
        if (algorithm.isPresent()) {
            driver =
                    Optional.of(
                            new AlgorithmDriver(
                                    core,
                                    memory,
                                    algorithm.get(),
                                    board.ram(),
                                    board.soc().clockHz()));
        } else if (board.soc().programming().controller() == FlashController.NRF51_NVMC) {
            driver = Optional.of(new NvmcDriver(memory));
        }
        core.halt();
        return new SwdTarget(link, memory, core, driver, board);
    }

    @Override
    public String description() {
        return link.name() + ", " + driver.map(FlashDriver::description).orElse("flash only read");
    }

    @Override
    public int chunkBytes() {
        return CHUNK_BYTES;
    }

    @Override
    public boolean readable() {
        return true;
    }

    @Override
    public boolean erasable() {
        return true;
    }

    @Override
    public byte[] read(long address, int length) {
        return memory.read(address, length);
    }

    @Override
    public Optional<Boolean> holds(long address, byte[] expected) {
        return Optional.of(Arrays.equals(expected, memory.read(address, expected.length)));
    }

    @Override
    public void erase(List<MemoryRegion> sectors) {
        FlashDriver flash = driver();
        changed = true;
        flash.erase(sectors);
    }

    @Override
    public void write(long address, byte[] bytes) {
        FlashDriver flash = driver();
        changed = true;
        flash.write(address, bytes);
    }

    private FlashDriver driver() {
        return driver.orElseThrow(
                () ->
                        new FlashException(
                                "how the flash of %s is written is not known; nothing was changed"
                                        .formatted(board.name()),
                                "Get the CMSIS-Pack of the chip's vendor and add ?pack=FILE.pack to"
                                        + " --probe."));
    }

    @Override
    public void finish() {
        driver().finish();
    }

    @Override
    public void reset() {
        left = true;
        core.resetRunning();
    }

    @Override
    public void close() {
        try (link) {
            // A board whose flash was changed and that was not reset stays halted.
            if (!left && !changed) {
                core.resume();
            }
        } catch (FlashException | SwdFault alreadyGone) {
            return;
        }
    }
}
