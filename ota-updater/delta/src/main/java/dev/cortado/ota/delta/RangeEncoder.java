package dev.cortado.ota.delta;

import java.io.ByteArrayOutputStream;

/** (host) The other side of {@link RangeDecoder}. */
final class RangeEncoder implements BitCoder {

    private static final long LEAST_RANGE = 1L << 24;
    private static final long MASK = 0xffff_ffffL;
    private static final int END_BYTES = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long low;
    private long range = MASK;

    /** The last byte that a carry may still change, and how many bytes of 0xff follow it. */
    private int pending;

    private long following;
    private boolean begun;

    @Override
    public int code(short[] probabilities, int index, int bit) {
        int probability = probabilities[index];
        long bound = (range >>> Probability.BITS) * probability;
        narrow(bound, bit);
        probabilities[index] = (short) Probability.adapted(probability, bit);
        return bit;
    }

    @Override
    public int direct(int bit) {
        range >>>= 1;
        low += bit == 0 ? 0 : range;
        normalize();
        return bit;
    }

    /** All that was coded; nothing may be coded afterwards. */
    byte[] finish() {
        for (int i = 0; i < END_BYTES; i++) {
            shift();
        }
        return out.toByteArray();
    }

    private void narrow(long bound, int bit) {
        if (bit == 0) {
            range = bound;
        } else {
            low += bound;
            range -= bound;
        }
        normalize();
    }

    private void normalize() {
        while (range < LEAST_RANGE) {
            range = range << 8 & MASK;
            shift();
        }
    }

    private void shift() {
        if (low < 0xff00_0000L || low > MASK) {
            int carry = (int) (low >>> 32);
            if (begun) {
                out.write(pending + carry);
            }
            begun = true;
            for (; following > 0; following--) {
                out.write(0xff + carry);
            }
            pending = (int) (low >>> 24) & 0xff;
        } else {
            following++;
        }
        low = low << 8 & MASK;
    }
}
