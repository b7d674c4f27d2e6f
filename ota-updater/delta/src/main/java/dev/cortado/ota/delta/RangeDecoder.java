package dev.cortado.ota.delta;

/**
 * A range decoder, with adaptive probabilities, over bytes that come in pieces; takes at most one
 * byte for each bit.
 */
final class RangeDecoder implements BitCoder {

    private static final int START_BYTES = 4;
    private static final int LEAST_RANGE = 1 << 24;

    private final byte[] input;
    private int position;
    private int limit;
    private int missing;
    private int range;
    private int code;

    RangeDecoder(byte[] input) {
        this.input = input;
    }

    /** Where in the input the next byte is. */
    int position() {
        return position;
    }

    /** The input was moved; it now has bytes from a position up to a limit. */
    void input(int from, int to) {
        position = from;
        limit = to;
    }

    /** How many bytes were asked for after the input's end. */
    int missing() {
        return missing;
    }

    void begin() {
        missing = 0;
        range = -1;
        code = 0;
        for (int i = 0; i < START_BYTES; i++) {
            code = code << 8 | next();
        }
    }

    @Override
    public int code(short[] probabilities, int index, int ignored) {
        int probability = probabilities[index];
        int bound = (range >>> Probability.BITS) * probability;
        int bit = Integer.compareUnsigned(code, bound) < 0 ? 0 : 1;
        if (bit == 0) {
            range = bound;
        } else {
            code -= bound;
            range -= bound;
        }
        probabilities[index] = (short) Probability.adapted(probability, bit);
        normalize();
        return bit;
    }

    @Override
    public int direct(int ignored) {
        range >>>= 1;
        int bit = Integer.compareUnsigned(code, range) < 0 ? 0 : 1;
        code -= bit == 0 ? 0 : range;
        normalize();
        return bit;
    }

    private void normalize() {
        while (Integer.compareUnsigned(range, LEAST_RANGE) < 0) {
            if (range == 0) {
                // Only a patch that no encoder made leads here; any range does for it.
                range = -1;
                return;
            }
            range <<= 8;
            code = code << 8 | next();
        }
    }

    private int next() {
        if (position < limit) {
            return input[position++] & 0xff;
        }
        missing++;
        return 0;
    }
}
