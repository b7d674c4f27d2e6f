package dev.cortado.ota.delta;

import java.util.Arrays;

/** Probabilities that a bit is 0, of 12 bits, which follow the bits that come. */
public final class Probability {

    /** The bits of a probability. */
    public static final int BITS = 12;

    private static final int RATE = 4;

    private Probability() {}

    /** So many probabilities of one half. */
    static short[] array(int size) {
        short[] all = new short[size];
        reset(all);
        return all;
    }

    static void reset(short[] all) {
        Arrays.fill(all, (short) (1 << BITS - 1));
    }

    /** The probability after a bit; never so far that a bit could not come. */
    public static int adapted(int probability, int bit) {
        return bit == 0
                ? probability + ((1 << BITS) - probability >> RATE)
                : probability - (probability >> RATE);
    }
}
