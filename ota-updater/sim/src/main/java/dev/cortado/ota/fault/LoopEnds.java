package dev.cortado.ota.fault;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The instructions of a run that are in the first two rounds of a loop or in its last one; all that
 * are in none.
 */
final class LoopEnds {
    /** The longest round of a loop, in instructions executed. */
    private static final int ROUND = 400;

    private static final int FIRST_ROUNDS = 2;

    private final BitSet chosen = new BitSet();
    private final long[] last;
    private final int[] stack;
    private final int[] round;

    LoopEnds(int codeBytes) {
        last = new long[codeBytes / 2 + 1];
        stack = new int[codeBytes / 2 + 1];
        round = new int[codeBytes / 2 + 1];
        Arrays.fill(last, -1);
    }

    /** Takes note of the next instruction of a core. */
    void execute(CortexM0 core) {
        int at = core.pc() >>> 1;
        long now = core.executed();
        boolean again =
                last[at] >= 0 && now - last[at] <= ROUND && stack[at] == core.stackPointer();
        if (!again && last[at] >= 0) {
            chosen.set((int) last[at]);
        }
        round[at] = again ? round[at] + 1 : 1;
        if (round[at] <= FIRST_ROUNDS) {
            chosen.set((int) now);
        }
        last[at] = now;
        stack[at] = core.stackPointer();
    }

    /** Takes note of the end of the run. */
    void end() {
        for (long instruction : last) {
            if (instruction >= 0) {
                chosen.set((int) instruction);
            }
        }
    }

    boolean contains(long instruction) {
        return chosen.get((int) instruction);
    }
}
