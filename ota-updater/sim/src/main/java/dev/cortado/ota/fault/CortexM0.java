package dev.cortado.ota.fault;

import java.util.Arrays;

/**
 * A core of ARMv6-M (ARM DDI 0419E), without interrupts. An exception of the processor stops it.
 */
public final class CortexM0 {
    private static final long HASH_FACTOR = 0x9E37_79B9_7F4A_7C15L;

    private final Nrf51Memory memory;
    private final Execution core;

    /** One for each halfword of flash: whether a run stops before it. */
    private final boolean[] watched;

    private long executed;

    /** A core before its reset. */
    public CortexM0(Nrf51Memory memory) {
        this.memory = memory;
        this.core = new Execution(memory);
        this.watched = new boolean[memory.flashBytes() / 2];
    }

    /** The memory. */
    public Nrf51Memory memory() {
        return memory;
    }

    /** Stops runs before an instruction in flash from now on. */
    public void watch(int address) {
        watched[address >>> 1] = true;
    }

    /** Starts at the reset vector. ARMv6-M B1.5.5. */
    public void reset() {
        memory.reset();
        core.reset(memory.loadWord(0) & ~3, memory.loadWord(4) & ~1);
    }

    void copyFrom(CortexM0 other) {
        memory.copyFrom(other.memory);
        core.copyFrom(other.core);
        executed = other.executed;
    }

    /** The address of the next instruction. */
    public int pc() {
        return core.pc;
    }

    /** The instructions executed so far. */
    public long executed() {
        return executed;
    }

    void setRegister(int number, int value) {
        core.r[number] = value;
    }

    /** All that is in the core but the count. */
    int[] state() {
        return core.state();
    }

    void setState(int[] state) {
        core.setState(state);
    }

    /**
     * Whether a function that begins here finds the same state: all of it but the flags and R12,
     * which carry nothing into a function. AAPCS32, 6.1.1.
     */
    boolean entersAs(int[] state) {
        return core.pc == state[Execution.PC]
                && Arrays.equals(core.r, 0, 12, state, 0, 12)
                && core.r[Execution.SP] == state[Execution.SP]
                && core.r[Execution.LR] == state[Execution.LR]
                && core.primask == state[Execution.PRIMASK];
    }

    /** A number that other states of a function's entry hardly have; see {@link #entersAs}. */
    long entryHash(int leastStack) {
        long hash = memory.ramHash(leastStack, stackPointer());
        for (int i = 0; i < 12; i++) {
            hash = hash * HASH_FACTOR + core.r[i];
        }
        hash = hash * HASH_FACTOR + core.r[Execution.LR];
        return (hash * HASH_FACTOR + stackPointer()) * HASH_FACTOR + (core.pc | core.primask);
    }

    /** Whether it comes back to this very state within some instructions, and so for ever. */
    boolean repeats(int instructions) {
        int[] state = state();
        long ram = memory.ramHash(0, 0);
        for (int i = 0; i < instructions; i++) {
            Stop stop = run(1);
            if (stop != Stop.BUDGET && stop != Stop.WATCHED) {
                return false;
            }
            if (core.pc == state[Execution.PC]
                    && Arrays.equals(state, state())
                    && memory.ramHash(0, 0) == ram) {
                return true;
            }
        }
        return false;
    }

    /** The stack pointer. */
    int stackPointer() {
        return core.r[Execution.SP];
    }

    void count(long more) {
        executed += more;
    }

    /** The first halfword of the next instruction; 0 where there is none. */
    int next() {
        try {
            return memory.fetch(core.pc);
        } catch (CoreStop stop) {
            return 0;
        }
    }

    /** Goes past the next instruction without executing it. */
    void skip() {
        core.pc += bytes(next());
    }

    /** Goes where the next instruction, a conditional branch, does not. */
    void takeOtherBranch() {
        int code = next();
        core.pc += core.flags.holds(code >>> 8 & 15) ? 2 : 4 + ((byte) code << 1);
    }

    /** Whether the halfword is a conditional branch. ARMv6-M A6.7.10. */
    static boolean isConditionalBranch(int code) {
        return code >>> 12 == 0xD && (code >>> 8 & 15) < 14;
    }

    /** The size of an instruction by its first halfword. ARMv6-M A5.1. */
    static int bytes(int code) {
        return code >>> 11 >= 0b11101 ? 4 : 2;
    }

    /** Executes at least one instruction, and at most so many. */
    public Stop run(long instructions) {
        long end = executed + instructions;
        int at = core.pc;
        try {
            do {
                at = core.pc;
                core.execute(memory.fetch(at));
                executed++;
                int next = core.pc >>> 1;
                if (next >= watched.length || watched[next]) {
                    return Stop.WATCHED;
                }
            } while (executed < end);
            return Stop.BUDGET;
        } catch (CoreStop stop) {
            core.pc = at;
            return stop.stop();
        }
    }
}
