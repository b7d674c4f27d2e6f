package dev.cortado.ota.fault;

import java.util.Arrays;

/**
 * The registers of an ARMv6-M core, and what its instructions do to them and to memory (ARM DDI
 * 0419E).
 */
final class Execution {
    static final int SP = 13;
    static final int LR = 14;
    static final int PC = 15;
    static final int PRIMASK = 17;

    private static final int FLAGS = 16;
    private static final int STATE_WORDS = 18;

    private final Nrf51Memory memory;
    private final CoreStop fault = new CoreStop(Stop.FAULT);
    private final CoreStop sleep = new CoreStop(Stop.SLEEP);
    private final CoreStop breakpoint = new CoreStop(Stop.BREAKPOINT);

    /** R0 to R12, SP and LR. */
    final int[] r = new int[15];

    final ConditionFlags flags = new ConditionFlags();
    int pc;
    int primask;

    Execution(Nrf51Memory memory) {
        this.memory = memory;
    }

    /** Clears all but the stack pointer and the program counter. */
    void reset(int stackPointer, int entry) {
        int[] state = new int[STATE_WORDS];
        state[SP] = stackPointer;
        state[PC] = entry;
        setState(state);
    }

    /** All registers, the program counter, the flags and PRIMASK. */
    int[] state() {
        int[] state = Arrays.copyOf(r, STATE_WORDS);
        state[PC] = pc;
        state[FLAGS] = flags.word();
        state[PRIMASK] = primask;
        return state;
    }

    void copyFrom(Execution other) {
        System.arraycopy(other.r, 0, r, 0, r.length);
        pc = other.pc;
        flags.copyFrom(other.flags);
        primask = other.primask;
    }

    /** Sets what {@link #state} returns. */
    void setState(int[] state) {
        System.arraycopy(state, 0, r, 0, r.length);
        pc = state[PC];
        flags.set(state[FLAGS]);
        primask = state[PRIMASK];
    }

    /**
     * Executes the instruction at the program counter, whose first halfword this is.
     *
     * @throws CoreStop if it does not complete
     */
    void execute(int code) {
        int next = pc + 2;
        switch (code >>> 11) {
            case 0b00000 -> {
                int amount = code >>> 6 & 31;
                result(
                        code & 7,
                        amount == 0 ? r[code >>> 3 & 7] : flags.left(r[code >>> 3 & 7], amount));
            }
            case 0b00001 -> {
                int amount = code >>> 6 & 31;
                result(code & 7, flags.right(r[code >>> 3 & 7], amount == 0 ? 32 : amount));
            }
            case 0b00010 -> {
                int amount = code >>> 6 & 31;
                result(code & 7, flags.rightSigned(r[code >>> 3 & 7], amount == 0 ? 32 : amount));
            }
            case 0b00011 -> addOrSubtract(code);
            case 0b00100 -> result(code >>> 8 & 7, code & 0xff);
            case 0b00101 -> flags.add(r[code >>> 8 & 7], ~(code & 0xff), 1);
            case 0b00110 -> r[code >>> 8 & 7] = flags.add(r[code >>> 8 & 7], code & 0xff, 0);
            case 0b00111 -> r[code >>> 8 & 7] = flags.add(r[code >>> 8 & 7], ~(code & 0xff), 1);
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
                if (flags.holds(condition)) {
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
        r[code & 7] = (code & 0x200) != 0 ? flags.add(of, ~operand, 1) : flags.add(of, operand, 0);
    }

    /** ARMv6-M A5.2.2. */
    private void dataProcessing(int operation, int d, int m) {
        int n = r[d];
        switch (operation) {
            case 0 -> result(d, n & m);
            case 1 -> result(d, n ^ m);
            case 2 -> result(d, flags.left(n, m & 0xff));
            case 3 -> result(d, flags.right(n, m & 0xff));
            case 4 -> result(d, flags.rightSigned(n, m & 0xff));
            case 5 -> r[d] = flags.add(n, m, flags.carry() ? 1 : 0);
            case 6 -> r[d] = flags.add(n, ~m, flags.carry() ? 1 : 0);
            case 7 -> result(d, flags.rotate(n, m & 0xff));
            case 8 -> flags.setSignAndZero(n & m);
            case 9 -> r[d] = flags.add(~m, 0, 1);
            case 10 -> flags.add(n, ~m, 1);
            case 11 -> flags.add(n, m, 0);
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
                flags.add(read(d), ~m, 1);
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
            case 0, 1, 2, 3 -> flags.set(value);
            case 8 -> r[SP] = value & ~3;
            case 16 -> primask = value & 1;
            default -> {}
        }
    }

    private int readSpecial(int register) {
        return switch (register) {
            case 0, 1, 2, 3 -> flags.word();
            case 8 -> r[SP];
            case 16 -> primask;
            default -> 0;
        };
    }

    private void result(int d, int value) {
        r[d] = value;
        flags.setSignAndZero(value);
    }
}
