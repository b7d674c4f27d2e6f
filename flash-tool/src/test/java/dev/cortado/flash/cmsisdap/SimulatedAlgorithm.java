package dev.cortado.flash.cmsisdap;

import dev.cortado.flash.pack.FlashAlgorithm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Does what a flash algorithm does when the core is started at one of its functions. */
final class SimulatedAlgorithm {

    private static final int NEVER = 0;
    private static final int POLLS = 3;

    final List<String> calls = new ArrayList<>();
    boolean hangs;
    boolean crashes;
    int result;

    private final Optional<FlashAlgorithm> real;
    private int function;

    private SimulatedAlgorithm(Optional<FlashAlgorithm> real) {
        this.real = real;
    }

    static SimulatedAlgorithm absent() {
        return new SimulatedAlgorithm(Optional.empty());
    }

    static SimulatedAlgorithm of(FlashAlgorithm algorithm) {
        return new SimulatedAlgorithm(Optional.of(algorithm));
    }

    /** Runs the function at the program counter; in how many polls the core stops. */
    int run(SimulatedChip chip) {
        FlashAlgorithm algorithm = real.orElseThrow(() -> new AssertionError("core started"));
        int[] r = chip.registers;
        long code = Integer.toUnsignedLong(r[9]) - algorithm.staticBase();
        require(
                Arrays.equals(algorithm.code(), chip.ram(code, algorithm.code().length)),
                "other code than the algorithm's in RAM");
        require((r[14] & 1) == 1, "LR is not Thumb");
        require(
                Arrays.equals(new byte[] {0, (byte) 0xBE}, chip.ram(r[14] & ~1, 2)),
                "no breakpoint to return to");
        require(r[13] % 8 == 0 && r[13] - 512 > code + algorithm.code().length, "no stack");
        require(r[16] == 0x0100_0000, "no Thumb state");
        if (hangs) {
            return NEVER;
        }
        long entry = Integer.toUnsignedLong(r[15]) - code;
        r[15] = crashes ? 0x1234 : r[14] & ~1;
        r[0] = result != 0 ? result : call(chip, algorithm, entry, r);
        return POLLS;
    }

    private int call(SimulatedChip chip, FlashAlgorithm algorithm, long entry, int[] r) {
        if (entry == algorithm.init()) {
            require(function == 0, "Init twice");
            require(r[0] == algorithm.region().origin() && r[2] >= 1 && r[2] <= 3, "Init");
            function = r[2];
            calls.add("Init " + function);
        } else if (entry == algorithm.unInit()) {
            require(function == r[0] && function != 0, "UnInit without Init");
            function = 0;
            calls.add("UnInit");
        } else if (entry == algorithm.eraseSector()) {
            require(function == 1 && r[0] % SimulatedChip.PAGE == 0, "EraseSector");
            chip.erase(r[0], SimulatedChip.PAGE);
            calls.add("EraseSector");
        } else if (entry == algorithm.programPage()) {
            require(function == 2 && r[1] > 0 && r[1] <= algorithm.pageBytes(), "ProgramPage");
            require(
                    r[0] / algorithm.pageBytes() == (r[0] + r[1] - 1) / algorithm.pageBytes(),
                    "ProgramPage over a border");
            byte[] page = chip.ram(r[2], r[1]);
            for (int i = 0; i < page.length; i++) {
                if (chip.flash[r[0] + i] != -1) {
                    return 1;
                }
                chip.flash[r[0] + i] = page[i];
            }
            calls.add("ProgramPage");
        } else {
            throw new AssertionError("core started at " + entry);
        }
        return 0;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
