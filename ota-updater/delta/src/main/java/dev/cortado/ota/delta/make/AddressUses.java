package dev.cortado.ota.delta.make;

import dev.cortado.ota.delta.PatchOperation;
import dev.cortado.ota.format.LittleEndian;
import java.util.List;

/** The addresses that the copied parts of two images use: in words, branches and moves. */
final class AddressUses {

    /** What an address was and is. */
    interface Pairs {
        void accept(int oldValue, int newValue);
    }

    private static final int RAM = 0x20;
    private static final int LEAST_OFFSET = 0x100;
    private static final int LEAST_LONG_INSTRUCTION = 0xe800;
    private static final int MOST_PAIR_DISTANCE = 14;

    private final byte[] old;
    private final byte[] fresh;
    private final int address;
    private final List<PatchOperation> operations;

    /** The uses in images that run at an address. */
    AddressUses(byte[] old, byte[] fresh, int address, List<PatchOperation> operations) {
        this.old = old;
        this.fresh = fresh;
        this.address = address;
        this.operations = operations;
    }

    void each(Pairs pairs) {
        int made = 0;
        for (PatchOperation operation : operations) {
            made += operation.literals();
            int end = made + operation.copies();
            words(made, end, operation.oldOffset() - made, pairs);
            instructions(made, end, operation.oldOffset() - made, pairs);
            made = end;
        }
    }

    private void words(int start, int end, int shift, Pairs pairs) {
        if ((shift & 3) != 0) {
            return;
        }
        for (int at = start + 3 & -4; at + 4 <= end; at += 4) {
            int from = LittleEndian.u32(old, at + shift);
            int to = LittleEndian.u32(fresh, at);
            if (isInMemory(from) && isInMemory(to) && (from & 0xffff) < LEAST_LONG_INSTRUCTION) {
                pairs.accept(from, to);
            }
        }
    }

    private void instructions(int start, int end, int shift, Pairs pairs) {
        for (int at = start + 1 & -2; at + 4 <= end; at += 2) {
            int first = LittleEndian.u16(old, at + shift);
            if (first < LEAST_LONG_INSTRUCTION) {
                continue;
            }
            if (isBranch(old, at + shift) && isBranch(fresh, at)) {
                pairs.accept(target(old, at + shift), target(fresh, at));
            } else if (isMove(old, at + shift, 0xf240) && isMove(fresh, at, 0xf240)) {
                move(at, end, shift, pairs);
            }
            at += 2;
        }
    }

    private void move(int at, int end, int shift, Pairs pairs) {
        int register = LittleEndian.u16(old, at + shift + 2) & 0xf00;
        for (int top = at + 4; top <= at + MOST_PAIR_DISTANCE && top + 4 <= end; top += 2) {
            if (isMove(old, top + shift, 0xf2c0)
                    && isMove(fresh, top, 0xf2c0)
                    && (LittleEndian.u16(old, top + shift + 2) & 0xf00) == register) {
                int from = immediate(old, top + shift) << 16 | immediate(old, at + shift);
                int to = immediate(fresh, top) << 16 | immediate(fresh, at);
                if (isInMemory(from) && isInMemory(to)) {
                    pairs.accept(from, to);
                }
                return;
            }
        }
    }

    private boolean isInMemory(int word) {
        return word >>> 24 == RAM
                || Integer.compareUnsigned(word - address - LEAST_OFFSET, old.length) < 0;
    }

    private static boolean isBranch(byte[] image, int at) {
        return (LittleEndian.u16(image, at) & 0xf800) == 0xf000
                && (LittleEndian.u16(image, at + 2) & 0x9000) == 0x9000;
    }

    private static boolean isMove(byte[] image, int at, int code) {
        return (LittleEndian.u16(image, at) & 0xfbf0) == code
                && (LittleEndian.u16(image, at + 2) & 0x8000) == 0;
    }

    private int target(byte[] image, int at) {
        int first = LittleEndian.u16(image, at);
        int second = LittleEndian.u16(image, at + 2);
        int sign = first >>> 10 & 1;
        int i1 = ~(second >>> 13 ^ sign) & 1;
        int i2 = ~(second >>> 11 ^ sign) & 1;
        int bits = sign << 24 | i1 << 23 | i2 << 22 | (first & 0x3ff) << 12 | (second & 0x7ff) << 1;
        return address + at + 4 + (bits << 7 >> 7);
    }

    private static int immediate(byte[] image, int at) {
        int first = LittleEndian.u16(image, at);
        int second = LittleEndian.u16(image, at + 2);
        return (first & 15) << 12
                | (first >>> 10 & 1) << 11
                | (second >>> 12 & 7) << 8
                | second & 0xff;
    }
}
