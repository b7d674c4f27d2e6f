package dev.cortado.runtime.unwind;

import dev.cortado.abi.Address;
import dev.cortado.abi.RegisterBlockLayout;
import dev.cortado.abi.Unchecked;

/**
 * Removes one frame from a register block by executing its unwind instructions.
 *
 * <p>Cost: linear in the saved registers. Source: EHABI32 10.3, table 4.
 */
@Unchecked
final class FrameUnwinder {
    private static final int FINISH = 0xB0;
    private static final int SP_MASK = 1 << 13;
    private static final int LR_MASK = 1 << 14;

    private FrameUnwinder() {}

    /**
     * Makes the block the caller's; false when the frame can't be unwound, the block is then
     * useless.
     */
    static boolean unwind(Address registers, Address entry) {
        Address code = FrameDescription.instructions(entry);
        if (code.isZero()) {
            return false;
        }
        int index = FrameDescription.firstIndex(entry, code);
        int end = FrameDescription.endIndex(entry, code);
        int sp = registers.loadInt(RegisterBlockLayout.SP);
        registers.storeInt(RegisterBlockLayout.PC, 0);
        while (index < end) {
            int op = byteAt(code, index++);
            int mask = 0;
            if (op < 0x40) {
                sp += (op << 2) + 4;
            } else if (op < 0x80) {
                sp -= ((op & 0x3F) << 2) + 4;
            } else if (op < 0x90) {
                mask = ((op & 0xF) << 8 | byteAt(code, index++)) << 4;
                if (mask == 0) {
                    return false;
                }
            } else if (op < 0xA0) {
                sp = registers.loadInt((op & 0xF) << 2);
            } else if (op < 0xB0) {
                mask = (2 << (op & 7)) - 1 << 4 | ((op & 8) != 0 ? LR_MASK : 0);
            } else if (op == FINISH) {
                break;
            } else if (op == 0xB1) {
                mask = byteAt(code, index++) & 0xF;
            } else if (op == 0xB2) {
                int shift = 2;
                int next;
                sp += 0x204;
                do {
                    next = byteAt(code, index++);
                    sp += (next & 0x7F) << shift;
                    shift += 7;
                } while (next >= 0x80);
            } else if (op == 0xC9) {
                int range = byteAt(code, index++);
                sp = popDoubles(registers, sp, range >> 4, (range & 0xF) + 1);
            } else if ((op & 0xF8) == 0xD0) {
                sp = popDoubles(registers, sp, 8, (op & 7) + 1);
            } else {
                return false;
            }
            if (mask != 0) {
                sp = popCore(registers, sp, mask);
            }
        }
        registers.storeInt(RegisterBlockLayout.SP, sp);
        if (registers.loadInt(RegisterBlockLayout.PC) == 0) {
            registers.storeInt(RegisterBlockLayout.PC, registers.loadInt(RegisterBlockLayout.LR));
        }
        return true;
    }

    private static int byteAt(Address code, int index) {
        return code.loadByte(index ^ 3) & 0xFF;
    }

    private static int popCore(Address registers, int sp, int mask) {
        int at = sp;
        Address register = registers;
        for (int left = mask; left != 0; left >>>= 1) {
            if ((left & 1) != 0) {
                register.storeInt(0, Address.of(at).loadInt(0));
                at += 4;
            }
            register = register.plus(4);
        }
        return (mask & SP_MASK) != 0 ? registers.loadInt(RegisterBlockLayout.SP) : at;
    }

    /**
     * Pops {@code count} double registers; those below d8 are not preserved over calls, so only
     * skipped.
     */
    private static int popDoubles(Address registers, int sp, int first, int count) {
        for (int i = 0; i < count; i++) {
            int number = first + i - 8;
            if (number >= 0 && number < 8) {
                Address saved = Address.of(sp + i * 8);
                registers.storeInt(RegisterBlockLayout.D8 + number * 8, saved.loadInt(0));
                registers.storeInt(RegisterBlockLayout.D8 + number * 8 + 4, saved.loadInt(4));
            }
        }
        return sp + count * 8;
    }
}
