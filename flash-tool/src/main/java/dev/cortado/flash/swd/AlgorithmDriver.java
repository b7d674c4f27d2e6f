package dev.cortado.flash.swd;

import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.pack.FlashAlgorithm;
import dev.cortado.flash.swd.CoreDebug.RegisterValue;
import dev.cortado.flash.swd.CoreDebug.Stop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A flash algorithm of a CMSIS-Pack that runs in the chip's RAM: breakpoint, code and data, stack,
 * and two page buffers, of which one is filled while the other is programmed.
 */
final class AlgorithmDriver implements FlashDriver {

    /** ARMv6-M A6.7.12: bkpt #0, twice. */
    private static final byte[] BREAKPOINT = {0, (byte) 0xBE, 0, (byte) 0xBE};

    private static final int CODE_OFFSET = 32;
    private static final int STACK_BYTES = 1024;

    private final CoreDebug core;
    private final MemoryAccess memory;
    private final FlashAlgorithm algorithm;
    private final int clockHz;
    private final long breakpoint;
    private final long code;
    private final long stackTop;
    private final long[] buffers = new long[2];
    private Function active = Function.NONE;

    /** What Init prepares the algorithm for; the numbers are its parameter. */
    private enum Function {
        NONE,
        ERASE,
        PROGRAM
    }

    /**
     * Places an algorithm in RAM.
     *
     * @throws FlashException if it does not fit
     */
    AlgorithmDriver(
            CoreDebug core,
            MemoryAccess memory,
            FlashAlgorithm algorithm,
            MemoryRegion ram,
            int clockHz) {
        this.core = core;
        this.memory = memory;
        this.algorithm = algorithm;
        this.clockHz = clockHz;
        this.breakpoint = ram.origin();
        this.code = ram.origin() + CODE_OFFSET;
        this.stackTop = code + algorithm.code().length + STACK_BYTES + 7 & ~7L;
        this.buffers[0] = stackTop;
        this.buffers[1] = stackTop + algorithm.pageBytes() + 3 & ~3L;
        long end = buffers[1] + algorithm.pageBytes();
        if (end > ram.end()) {
            throw new FlashException(
                    "the flash algorithm %s needs %,d bytes of RAM, and the board has %,d"
                            .formatted(algorithm.name(), end - ram.origin(), ram.length()),
                    "Check that --board and ?pack= belong together.");
        }
    }

    @Override
    public String description() {
        return "flash written by the algorithm " + algorithm.name();
    }

    @Override
    public void erase(List<MemoryRegion> sectors) {
        activate(Function.ERASE);
        for (MemoryRegion sector : sectors) {
            require(
                    call(
                            "EraseSector",
                            algorithm.eraseSector(),
                            algorithm.eraseMillis(),
                            (int) sector.origin()),
                    "erase the sector at 0x%08X".formatted(sector.origin()));
        }
    }

    @Override
    public void write(long address, byte[] bytes) {
        activate(Function.PROGRAM);
        int page = algorithm.pageBytes();
        long programming = -1;
        int buffer = 0;
        for (int from = 0; from < bytes.length; buffer ^= 1) {
            int to = (int) Math.min(bytes.length, from + page - (address + from) % page);
            byte[] piece = padded(Arrays.copyOfRange(bytes, from, to));
            memory.write(buffers[buffer], piece);
            if (programming >= 0) {
                requireProgrammed(programming);
            }
            programming = address + from;
            start(algorithm.programPage(), (int) programming, piece.length, (int) buffers[buffer]);
            from = to;
        }
        if (programming >= 0) {
            requireProgrammed(programming);
        }
    }

    /** To whole words, with what erased flash holds. */
    private byte[] padded(byte[] bytes) {
        byte[] padded = Arrays.copyOf(bytes, bytes.length + 3 & ~3);
        Arrays.fill(padded, bytes.length, padded.length, algorithm.erasedValue());
        return padded;
    }

    private void requireProgrammed(long address) {
        require(
                finished("ProgramPage", algorithm.programMillis()),
                "program the page at 0x%08X".formatted(address));
    }

    @Override
    public void finish() {
        activate(Function.NONE);
    }

    private void activate(Function function) {
        if (active == function) {
            return;
        }
        if (active == Function.NONE) {
            core.resetHalted();
            memory.write(breakpoint, BREAKPOINT);
            memory.write(code, padded(algorithm.code()));
        } else {
            Function before = active;
            active = Function.NONE;
            require(call("UnInit", algorithm.unInit(), 1000, before.ordinal()), "leave the flash");
        }
        if (function != Function.NONE) {
            require(
                    call(
                            "Init",
                            algorithm.init(),
                            1000,
                            (int) algorithm.region().origin(),
                            clockHz,
                            function.ordinal()),
                    "prepare the flash");
        }
        active = function;
    }

    private int call(String name, long function, int millis, int... arguments) {
        start(function, arguments);
        return finished(name, millis);
    }

    private void start(long function, int... arguments) {
        List<RegisterValue> registers = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            registers.add(new RegisterValue(i, arguments[i]));
        }
        registers.add(new RegisterValue(CoreDebug.R9, (int) (code + algorithm.staticBase())));
        registers.add(new RegisterValue(CoreDebug.SP, (int) stackTop));
        registers.add(new RegisterValue(CoreDebug.LR, (int) breakpoint | 1));
        core.start(code + function, registers);
    }

    private int finished(String name, int millis) {
        Stop stop = core.await(name, Duration.ofMillis(2L * millis + 1000).toNanos());
        if (Integer.toUnsignedLong(stop.pc()) != breakpoint) {
            throw new FlashException(
                    "%s of the flash algorithm %s crashed at 0x%08X"
                            .formatted(name, algorithm.name(), stop.pc()),
                    "Check that --board and ?pack= belong to the chip there.");
        }
        return stop.r0();
    }

    private void require(int result, String what) {
        if (result != 0) {
            throw new FlashException(
                    "the flash algorithm %s could not %s (result %d)"
                            .formatted(algorithm.name(), what, result),
                    "The flash may be protected: unlock it by erasing the whole chip with the"
                            + " vendor's tool, then repeat the command.");
        }
    }
}
