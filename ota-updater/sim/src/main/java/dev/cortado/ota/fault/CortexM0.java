package dev.cortado.ota.fault;

import java.util.Arrays;

/**
 * The instructions of ARMv6-M (ARM DDI 0419E), without interrupts. An exception of the processor
 * stops it.
 */
public final class CortexM0 {
    private static final int SP = 13;
    private static final int LR = 14;
    private static final long HASH_FACTOR = 0x9E37_79B9_7F4A_7C15L;

    private final Nrf51Memory memory;
    private final CoreStop fault = new CoreStop(Stop.FAULT);
    private final CoreStop sleep = new CoreStop(Stop.SLEEP);
    private final CoreStop breakpoint = new CoreStop(Stop.BREAKPOINT);

    /** One for each halfword of flash: whether a run stops before it. */
    private final boolean[] watched;

    private final int[] r = new int[15];
    private int pc;
    private boolean negative;
    private boolean zero;
    private boolean carry;
    private boolean overflow;
    private int primask;
    private long executed;

    /** A core before its reset. */
    public CortexM0(Nrf51Memory memory) {
        this.memory = memory;
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
        Arrays.fill(r, 0);
        r[SP] = memory.loadWord(0) & ~3;
        pc = memory.loadWord(4) & ~1;
        negative = false;
        zero = false;
        carry = false;
        overflow = false;
        primask = 0;
    }

    void copyFrom(CortexM0 other) {
        memory.copyFrom(other.memory);
        System.arraycopy(other.r, 0, r, 0, r.length);
        pc = other.pc;
        negative = other.negative;
        zero = other.zero;
        carry = other.carry;
        overflow = other.overflow;
        primask = other.primask;
        executed = other.executed;
    }

    /** The address of the next instruction. */
    public int pc() {
        return pc;
    }

    /** The instructions executed so far. */
    public long executed() {
        return executed;
    }

    void setRegister(int number, int value) {
        r[number] = value;
    }

    /** All that is in the core but the count. */
    int[] state() {
        int[] state = Arrays.copyOf(r, 18);
        state[15] = pc;
        state[16] = flags();
        state[17] = primask;
        return state;
    }

    void setState(int[] state) {
        System.arraycopy(state, 0, r, 0, r.length);
        pc = state[15];
        setFlags(state[16]);
        primask = state[17];
    }

    /**
     * Whether a function that begins here finds the same state: all of it but the flags and R12,
     * which carry nothing into a function. AAPCS32, 6.1.1.
     */
    boolean entersAs(int[] state) {
        return pc == state[15]
                && Arrays.equals(r, 0, 12, state, 0, 12)
                && r[SP] == state[SP]
                && r[LR] == state[LR]
                && primask == state[17];
    }

    /** A number that other states of a function's entry hardly have; see {@link #entersAs}. */
    long entryHash(int leastStack) {
        long hash = memory.ramHash(leastStack, r[SP]);
        for (int i = 0; i < 12; i++) {
            hash = hash * HASH_FACTOR + r[i];
        }
        hash = hash * HASH_FACTOR + r[LR];
        return (hash * HASH_FACTOR + r[SP]) * HASH_FACTOR + (pc | primask);
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
            if (pc == state[15] && Arrays.equals(state, state()) && memory.ramHash(0, 0) == ram) {
                return true;
            }
        }
        return false;
    }

    /** The stack pointer. */
    int stackPointer() {
        return r[SP];
    }

    void count(long more) {
        executed += more;
    }

    /** The first halfword of the next instruction; 0 where there is none. */
    int next() {
        try {
            return memory.fetch(pc);
        } catch (CoreStop stop) {
            return 0;
        }
    }

    /** Goes past the next instruction without executing it. */
    void skip() {
        pc += bytes(next());
    }

    /** Goes where the next instruction, a conditional branch, does not. */
    void takeOtherBranch() {
        int code = next();
        pc += condition(code >>> 8 & 15) ? 2 : 4 + ((byte) code << 1);
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
        int at = pc;
        try {
            do {
                at = pc;
                execute(memory.fetch(at));
                executed++;
                int next = pc >>> 1;
                if (next >= watched.length || watched[next]) {
                    return Stop.WATCHED;
                }
            } while (executed < end);
            return Stop.BUDGET;
        } catch (CoreStop stop) {
            pc = at;
            return stop.stop();
        }
    }

    private void execute(int code) {
        int next = pc + 2;
        switch (code >>> 11) {
            case 0b00000 -> {
                int amount = code >>> 6 & 31;
                result(code & 7, amount == 0 ? r[code >>> 3 & 7] : left(r[code >>> 3 & 7], amount));
            }
            case 0b00001 -> {
                int amount = code >>> 6 & 31;
                result(code & 7, right(r[code >>> 3 & 7], amount == 0 ? 32 : amount));
            }
            case 0b00010 -> {
                int amount = code >>> 6 & 31;
                result(code & 7, rightSigned(r[code >>> 3 & 7], amount == 0 ? 32 : amount));
            }
            case 0b00011 -> addOrSubtract(code);
            case 0b00100 -> result(code >>> 8 & 7, code & 0xff);
            case 0b00101 -> add(r[code >>> 8 & 7], ~(code & 0xff), 1);
            case 0b00110 -> r[code >>> 8 & 7] = add(r[code >>> 8 & 7], code & 0xff, 0);
            case 0b00111 -> r[code >>> 8 & 7] = add(r[code >>> 8 & 7], ~(code & 0xff), 1);
            case 0b01000 -> {
                if ((code & 0x400) == 0) {
                    dataProcessing(code >>> 6 & 15, code & 7, r[code >>> 3 & 7]);
                } else {
                    next = special(code, next);
                }
            }
            case 0b01001 ->
                    r[code >>> 8 & 7] = memory.loadWord((pc + 4 & ~3) + ((code & 0xff) << 2));
            case 0b01010, 0b01011 ->
                    transfer(code >>> 9 & 7, code & 7, r[code >>> 3 & 7] + r[code >>> 6 & 7]);
            case 0b01100 -> memory.storeWord(r[code >>> 3 & 7] + immediate(code, 2), r[code & 7]);
            case 0b01101 -> r[code & 7] = memory.loadWord(r[code >>> 3 & 7] + immediate(code, 2));
            case 0b01110 -> memory.storeByte(r[code >>> 3 & 7] + immediate(code, 0), r[code & 7]);
            case 0b01111 -> r[code & 7] = memory.loadByte(r[code >>> 3 & 7] + immediate(code, 0));
            case 0b10000 ->
                    memory.storeHalfword(r[code >>> 3 & 7] + immediate(code, 1), r[code & 7]);
            case 0b10001 ->
                    r[code & 7] = memory.loadHalfword(r[code >>> 3 & 7] + immediate(code, 1));
            case 0b10010 -> memory.storeWord(r[SP] + ((code & 0xff) << 2), r[code >>> 8 & 7]);
            case 0b10011 -> r[code >>> 8 & 7] = memory.loadWord(r[SP] + ((code & 0xff) << 2));
            case 0b10100 -> r[code >>> 8 & 7] = (pc + 4 & ~3) + ((code & 0xff) << 2);
            case 0b10101 -> r[code >>> 8 & 7] = r[SP] + ((code & 0xff) << 2);
            case 0b10110, 0b10111 -> next = miscellaneous(code, next);
            case 0b11000 -> storeMultiple(code);
            case 0b11001 -> loadMultiple(code);
            case 0b11010, 0b11011 -> {
                int condition = code >>> 8 & 15;
                if (condition >= 14) {
                    throw fault;
                }
                if (condition(condition)) {
                    next = pc + 4 + ((byte) code << 1);
                }
            }
            case 0b11100 -> next = pc + 4 + (code << 21 >> 20);
            case 0b11110 -> next = wide(code, memory.fetch(pc + 2));
            default -> throw fault;
        }
        pc = next;
    }

    private static int immediate(int code, int shift) {
        return (code >>> 6 & 31) << shift;
    }

    private void addOrSubtract(int code) {
        int operand = (code & 0x400) != 0 ? code >>> 6 & 7 : r[code >>> 6 & 7];
        int of = r[code >>> 3 & 7];
        r[code & 7] = (code & 0x200) != 0 ? add(of, ~operand, 1) : add(of, operand, 0);
    }

    /** ARMv6-M A5.2.2. */
    private void dataProcessing(int operation, int d, int m) {
        int n = r[d];
        switch (operation) {
            case 0 -> result(d, n & m);
            case 1 -> result(d, n ^ m);
            case 2 -> result(d, left(n, m & 0xff));
            case 3 -> result(d, right(n, m & 0xff));
            case 4 -> result(d, rightSigned(n, m & 0xff));
            case 5 -> r[d] = add(n, m, carry ? 1 : 0);
            case 6 -> r[d] = add(n, ~m, carry ? 1 : 0);
            case 7 -> {
                int amount = m & 0xff;
                int value = Integer.rotateRight(n, amount);
                if (amount != 0) {
                    carry = value < 0;
                }
                result(d, value);
            }
            case 8 -> setSignAndZero(n & m);
            case 9 -> r[d] = add(~m, 0, 1);
            case 10 -> add(n, ~m, 1);
            case 11 -> add(n, m, 0);
            case 12 -> result(d, n | m);
            case 13 -> result(d, n * m);
            case 14 -> result(d, n & ~m);
            default -> result(d, ~m);
        }
    }

    /** ARMv6-M A5.2.3: instructions on all registers. */
    private int special(int code, int next) {
        int d = code & 7 | code >>> 4 & 8;
        int m = read(code >>> 3 & 15);
        switch (code >>> 8 & 3) {
            case 0 -> {
                return write(d, read(d) + m, next);
            }
            case 1 -> {
                add(read(d), ~m, 1);
                return next;
            }
            case 2 -> {
                return write(d, m, next);
            }
            default -> {
                if ((m & 1) == 0) {
                    throw fault;
                }
                if ((code & 0x80) != 0) {
                    r[LR] = next | 1;
                }
                return m & ~1;
            }
        }
    }

    private int read(int number) {
        return number == 15 ? pc + 4 : r[number];
    }

    private int write(int number, int value, int next) {
        if (number == 15) {
            return value & ~1;
        }
        r[number] = number == SP ? value & ~3 : value;
        return next;
    }

    /** ARMv6-M A5.2.4. */
    private void transfer(int operation, int t, int address) {
        switch (operation) {
            case 0 -> memory.storeWord(address, r[t]);
            case 1 -> memory.storeHalfword(address, r[t]);
            case 2 -> memory.storeByte(address, r[t]);
            case 3 -> r[t] = (byte) memory.loadByte(address);
            case 4 -> r[t] = memory.loadWord(address);
            case 5 -> r[t] = memory.loadHalfword(address);
            case 6 -> r[t] = memory.loadByte(address);
            default -> r[t] = (short) memory.loadHalfword(address);
        }
    }

    /** ARMv6-M A5.2.5. */
    private int miscellaneous(int code, int next) {
        int d = code & 7;
        int m = r[code >>> 3 & 7];
        switch (code >>> 6 & 0x3f) {
            case 0b000000, 0b000001 -> r[SP] += (code & 0x7f) << 2;
            case 0b000010, 0b000011 -> r[SP] -= (code & 0x7f) << 2;
            case 0b001000 -> r[d] = (short) m;
            case 0b001001 -> r[d] = (byte) m;
            case 0b001010 -> r[d] = m & 0xffff;
            case 0b001011 -> r[d] = m & 0xff;
            case 0b011001 -> {
                if ((code & 0xef) != 0x62) {
                    throw fault;
                }
                primask = code >>> 4 & 1;
            }
            case 0b101000 -> r[d] = Integer.reverseBytes(m);
            case 0b101001 -> r[d] = Integer.rotateRight(Integer.reverseBytes(m), 16);
            case 0b101011 -> r[d] = (short) (Integer.reverseBytes(m) >>> 16);
            default -> {
                return pushPopOrHint(code, next);
            }
        }
        return next;
    }

    private int pushPopOrHint(int code, int next) {
        switch (code >>> 9 & 7) {
            case 0b010 -> {
                push(code);
                return next;
            }
            case 0b110 -> {
                return pop(code, next);
            }
            default -> {
                if (code >>> 8 == 0xBE) {
                    throw breakpoint;
                }
                if (code >>> 8 != 0xBF || (code & 15) != 0) {
                    throw fault;
                }
                if ((code & 0xf0) == 0x20 || (code & 0xf0) == 0x30) {
                    throw sleep;
                }
                return next;
            }
        }
    }

    private void push(int code) {
        int address = r[SP] - 4 * Integer.bitCount(code & 0x1ff);
        int to = address;
        for (int i = 0; i < 8; i++) {
            if ((code >>> i & 1) != 0) {
                memory.storeWord(to, r[i]);
                to += 4;
            }
        }
        if ((code & 0x100) != 0) {
            memory.storeWord(to, r[LR]);
        }
        r[SP] = address;
    }

    private int pop(int code, int next) {
        int from = r[SP];
        for (int i = 0; i < 8; i++) {
            if ((code >>> i & 1) != 0) {
                r[i] = memory.loadWord(from);
                from += 4;
            }
        }
        int to = next;
        if ((code & 0x100) != 0) {
            int target = memory.loadWord(from);
            if ((target & 1) == 0) {
                throw fault;
            }
            to = target & ~1;
            from += 4;
        }
        r[SP] = from;
        return to;
    }

    private void storeMultiple(int code) {
        int n = code >>> 8 & 7;
        int to = r[n];
        for (int i = 0; i < 8; i++) {
            if ((code >>> i & 1) != 0) {
                memory.storeWord(to, r[i]);
                to += 4;
            }
        }
        r[n] = to;
    }

    private void loadMultiple(int code) {
        int n = code >>> 8 & 7;
        int from = r[n];
        for (int i = 0; i < 8; i++) {
            if ((code >>> i & 1) != 0) {
                r[i] = memory.loadWord(from);
                from += 4;
            }
        }
        if ((code >>> n & 1) == 0) {
            r[n] = from;
        }
    }

    /** ARMv6-M A5.3. */
    private int wide(int code, int second) {
        if ((second & 0xd000) == 0xd000) {
            int sign = code >>> 10 & 1;
            int i1 = ~(second >>> 13 ^ sign) & 1;
            int i2 = ~(second >>> 11 ^ sign) & 1;
            int offset =
                    -sign << 24
                            | i1 << 23
                            | i2 << 22
                            | (code & 0x3ff) << 12
                            | (second & 0x7ff) << 1;
            r[LR] = pc + 4 | 1;
            return pc + 4 + offset;
        }
        if ((second & 0xd000) != 0x8000) {
            throw fault;
        }
        if ((code & 0xfff0) == 0xf380) {
            writeSpecial(second & 0xff, r[code & 15]);
        } else if (code == 0xf3ef) {
            r[second >>> 8 & 15] = readSpecial(second & 0xff);
        } else if (code != 0xf3bf) {
            throw fault;
        }
        return pc + 4;
    }

    /** ARMv6-M B5.2.3. */
    private void writeSpecial(int register, int value) {
        switch (register) {
            case 0, 1, 2, 3 -> setFlags(value);
            case 8 -> r[SP] = value & ~3;
            case 16 -> primask = value & 1;
            default -> {}
        }
    }

    private int readSpecial(int register) {
        return switch (register) {
            case 0, 1, 2, 3 -> flags();
            case 8 -> r[SP];
            case 16 -> primask;
            default -> 0;
        };
    }

    private int flags() {
        return (negative ? 1 << 31 : 0)
                | (zero ? 1 << 30 : 0)
                | (carry ? 1 << 29 : 0)
                | (overflow ? 1 << 28 : 0);
    }

    private void setFlags(int value) {
        negative = value < 0;
        zero = (value & 1 << 30) != 0;
        carry = (value & 1 << 29) != 0;
        overflow = (value & 1 << 28) != 0;
    }

    /** ARMv6-M A7.3.1: what conditional branches ask. */
    private boolean condition(int condition) {
        boolean holds =
                switch (condition >>> 1) {
                    case 0 -> zero;
                    case 1 -> carry;
                    case 2 -> negative;
                    case 3 -> overflow;
                    case 4 -> carry && !zero;
                    case 5 -> negative == overflow;
                    default -> !zero && negative == overflow;
                };
        return holds == ((condition & 1) == 0);
    }

    private void setSignAndZero(int value) {
        negative = value < 0;
        zero = value == 0;
    }

    private void result(int d, int value) {
        r[d] = value;
        setSignAndZero(value);
    }

    private int add(int a, int b, int carryIn) {
        long sum = (a & 0xffff_ffffL) + (b & 0xffff_ffffL) + carryIn;
        int value = (int) sum;
        carry = sum >>> 32 != 0;
        overflow = ((a ^ value) & (b ^ value)) < 0;
        setSignAndZero(value);
        return value;
    }

    /** By up to 255; by 0 the carry stays. */
    private int left(int value, int amount) {
        if (amount == 0) {
            return value;
        }
        long shifted = amount > 32 ? 0 : (value & 0xffff_ffffL) << amount;
        carry = (shifted >>> 32 & 1) != 0;
        return (int) shifted;
    }

    private int right(int value, int amount) {
        if (amount == 0) {
            return value;
        }
        carry = amount <= 32 && ((value & 0xffff_ffffL) >>> amount - 1 & 1) != 0;
        return amount < 32 ? value >>> amount : 0;
    }

    private int rightSigned(int value, int amount) {
        if (amount == 0) {
            return value;
        }
        int most = Math.min(amount, 32);
        carry = ((long) value >> most - 1 & 1) != 0;
        return (int) ((long) value >> most);
    }
}
