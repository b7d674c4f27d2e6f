package dev.cortado.ota.delta;

/**
 * What a word of the old image becomes in the new one: addresses are moved, and the offsets of
 * branches and the immediates of address pairs with them. ARMv7-M A7.7.18 (BL), A7.7.12 (B),
 * A7.7.76 (MOV), A7.7.79 (MOVT).
 */
final class CopyPrediction {

    /** Nothing in the word was changed. */
    static final int PLAIN = 0;

    /** The word is an address that moved. */
    static final int ADDRESS = 1;

    /** The word has a part of an instruction that was changed. */
    static final int INSTRUCTION = 2;

    private static final int NONE = -1;

    /** The halfwords from which on an instruction has two. ARMv7-M A5.1. */
    private static final int LEAST_LONG_INSTRUCTION = 0xe800;

    private static final int RAM = 0x20;
    private static final int LEAST_OFFSET = 0x100;
    private static final int BRANCH_BITS = 25;
    private static final int MOST_PAIR_DISTANCE = 14;

    private final OldImage old;
    private final Relocations relocations;
    private int address;
    private int secondHalf = NONE;
    private boolean inInstruction;
    private int oldWord;
    private int kind;

    CopyPrediction(OldImage old, Relocations relocations) {
        this.old = old;
        this.relocations = relocations;
    }

    void begin(int imageAddress) {
        address = imageAddress;
        secondHalf = NONE;
    }

    /** A copy begins. */
    void beginCopy() {
        secondHalf = NONE;
    }

    /** The word as it was in the old image. */
    int oldWord() {
        return oldWord;
    }

    /** What was found in the word predicted last. */
    int kind() {
        return kind;
    }

    /** The word expected at an offset of the new image. */
    int word(int oldOffset, int newOffset) {
        oldWord = old.half(oldOffset) | old.half(oldOffset + 2) << 16;
        inInstruction = false;
        int low = half(oldOffset, newOffset);
        int high = half(oldOffset + 2, newOffset + 2);
        int predicted = low | high << 16;
        if ((oldOffset & 3) == 0 && isAddress(oldOffset)) {
            secondHalf = NONE;
            predicted = relocations.moved(oldWord);
            inInstruction = false;
        }
        kind = predicted == oldWord ? PLAIN : inInstruction ? INSTRUCTION : ADDRESS;
        return predicted;
    }

    /**
     * Whether the word is an address. Its lower half may be that of an instruction, whose other
     * half makes the two look like an address; then it counts as one only beside another.
     */
    private boolean isAddress(int oldOffset) {
        if (!isInMemory(oldWord)) {
            return false;
        }
        return isUnambiguous(oldWord)
                || isUnambiguousAddress(oldOffset - 4)
                || isUnambiguousAddress(oldOffset + 4);
    }

    private boolean isUnambiguousAddress(int oldOffset) {
        int word = old.half(oldOffset) | old.half(oldOffset + 2) << 16;
        return isInMemory(word) && isUnambiguous(word);
    }

    private static boolean isUnambiguous(int word) {
        return (word & 0xffff) < LEAST_LONG_INSTRUCTION;
    }

    private boolean isInMemory(int word) {
        return word >>> 24 == RAM
                || Integer.compareUnsigned(word - address - LEAST_OFFSET, old.bytes()) < 0;
    }

    private int half(int oldOffset, int newOffset) {
        if (secondHalf != NONE) {
            int half = secondHalf;
            secondHalf = NONE;
            inInstruction = true;
            return half;
        }
        int first = old.half(oldOffset);
        if (first < LEAST_LONG_INSTRUCTION) {
            return first;
        }
        int second = old.half(oldOffset + 2);
        if ((first & 0xf800) == 0xf000 && (second & 0x9000) == 0x9000) {
            return branch(first, second, oldOffset, newOffset);
        }
        if ((first & 0xfbf0) == 0xf240 && (second & 0x8000) == 0) {
            return moveLow(first, second, oldOffset);
        }
        secondHalf = second;
        return first;
    }

    private int branch(int first, int second, int oldOffset, int newOffset) {
        int sign = first >>> 10 & 1;
        int i1 = ~(second >>> 13 ^ sign) & 1;
        int i2 = ~(second >>> 11 ^ sign) & 1;
        int bits = sign << 24 | i1 << 23 | i2 << 22 | (first & 0x3ff) << 12 | (second & 0x7ff) << 1;
        int offset = bits << 32 - BRANCH_BITS >> 32 - BRANCH_BITS;
        int target = relocations.moved(address + oldOffset + 4 + offset);
        int moved = target - address - newOffset - 4;
        int s = moved >>> 24 & 1;
        int j1 = ~(moved >>> 23 ^ s) & 1;
        int j2 = ~(moved >>> 22 ^ s) & 1;
        inInstruction = true;
        secondHalf = second & 0xd000 | j1 << 13 | j2 << 11 | moved >>> 1 & 0x7ff;
        return 0xf000 | s << 10 | moved >>> 12 & 0x3ff;
    }

    /** MOVW, whose MOVT of the same register is one of the next instructions. */
    private int moveLow(int first, int second, int oldOffset) {
        for (int distance = 4; distance <= MOST_PAIR_DISTANCE; distance += 2) {
            int top = old.half(oldOffset + distance);
            int rest = old.half(oldOffset + distance + 2);
            if ((top & 0xfbf0) == 0xf2c0 && (rest & 0x8f00) == (second & 0x8f00)) {
                int value = immediate(top, rest) << 16 | immediate(first, second);
                int moved = relocations.moved(value) & 0xffff;
                inInstruction = true;
                secondHalf = second & 0x8f00 | (moved >>> 8 & 7) << 12 | moved & 0xff;
                return first & 0xfbf0 | (moved >>> 11 & 1) << 10 | moved >>> 12;
            }
        }
        secondHalf = second;
        return first;
    }

    private static int immediate(int first, int second) {
        return (first & 15) << 12
                | (first >>> 10 & 1) << 11
                | (second >>> 12 & 7) << 8
                | second & 0xff;
    }
}
