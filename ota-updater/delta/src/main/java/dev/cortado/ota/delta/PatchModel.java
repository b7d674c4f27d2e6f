package dev.cortado.ota.delta;

/** How numbers, new bytes and the deviations from predictions are coded. */
final class PatchModel {

    /** Kinds of numbers. */
    static final int LITERALS = 0;

    static final int COPIES = 1;
    static final int POSITIONS = 2;
    static final int TABLE = 3;

    private static final int NUMBERS = 4;
    private static final int LENGTH_BITS = 5;
    private static final int TREE = 256;
    private static final int RECENT = 4;
    private static final int HISTORY = 8;
    private static final int KINDS = 4;
    private static final int BYTE_KIND = 3;

    private final short[] lengths = Probability.array(NUMBERS << LENGTH_BITS);
    private final short[] literals = Probability.array(2 * TREE);
    private final short[] deviations = Probability.array(2 * TREE);
    private final short[] hits = Probability.array(KINDS * HISTORY);
    private final short[] others = Probability.array(1 + RECENT);
    private final int[] recent = new int[RECENT];
    private int history;

    void reset() {
        Probability.reset(lengths);
        Probability.reset(literals);
        Probability.reset(deviations);
        Probability.reset(hits);
        Probability.reset(others);
        for (int i = 0; i < RECENT; i++) {
            recent[i] = 0;
        }
        history = 0;
    }

    /** Codes a number from 0 to 2^31 - 1. */
    int number(BitCoder coder, int kind, int value) {
        int more = value + 1;
        int bits = 31 - Integer.numberOfLeadingZeros(more);
        bits = tree(coder, lengths, kind << LENGTH_BITS, LENGTH_BITS, bits);
        int result = 1;
        for (int i = bits - 1; i >= 0; i--) {
            result = result << 1 | coder.direct(more >>> i & 1);
        }
        return result - 1;
    }

    /** Codes a number of either sign. */
    int signed(BitCoder coder, int kind, int value) {
        int folded = number(coder, kind, value << 1 ^ value >> 31);
        return folded >>> 1 ^ -(folded & 1);
    }

    /** Codes a byte that is not copied. */
    int literal(BitCoder coder, int offset, int value) {
        return tree(coder, literals, (offset & 1) * TREE, 8, value);
    }

    /** Codes a byte that is copied. */
    int copied(BitCoder coder, int predicted, int value) {
        if (hit(coder, BYTE_KIND, predicted == value)) {
            return predicted;
        }
        return predicted + deviation(coder, 0, value - predicted) & 0xff;
    }

    /** Codes a word that is copied, whose prediction was of a kind. */
    int word(BitCoder coder, int kind, int predicted, int old, int value) {
        if (hit(coder, kind, predicted == value)) {
            return predicted;
        }
        if (kind != CopyPrediction.PLAIN && coder.code(others, RECENT, value == old ? 1 : 0) == 1) {
            return old;
        }
        int difference = value - predicted;
        for (int i = 0; i < RECENT; i++) {
            if (coder.code(others, i, difference == recent[i] ? 1 : 0) == 1) {
                difference = recent[i];
                remember(difference, i);
                return predicted + difference;
            }
        }
        int result = 0;
        for (int i = 0; i < 4; i++) {
            int shift = 8 * i;
            int from = predicted >>> shift & 0xff;
            int to = from + deviation(coder, i, (value >>> shift) - from) & 0xff;
            result |= to << shift;
        }
        remember(result - predicted, RECENT - 1);
        return result;
    }

    private void remember(int difference, int place) {
        for (int i = place; i > 0; i--) {
            recent[i] = recent[i - 1];
        }
        recent[0] = difference;
    }

    private boolean hit(BitCoder coder, int kind, boolean value) {
        int miss = coder.code(hits, kind * HISTORY + history, value ? 0 : 1);
        history = (history << 1 | miss) & HISTORY - 1;
        return miss == 0;
    }

    private int deviation(BitCoder coder, int place, int value) {
        return tree(coder, deviations, (place & 1) * TREE, 8, value & 0xff);
    }

    private static int tree(BitCoder coder, short[] all, int base, int bits, int value) {
        int node = 1;
        for (int i = bits - 1; i >= 0; i--) {
            node = node << 1 | coder.code(all, base + node, value >>> i & 1);
        }
        return node - (1 << bits);
    }
}
