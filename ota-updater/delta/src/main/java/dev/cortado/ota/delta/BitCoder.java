package dev.cortado.ota.delta;

/**
 * Codes single bits: a decoder ignores the bit that it is given and answers the one in the patch,
 * an encoder writes the one that it is given and answers it. So one model serves both.
 */
public interface BitCoder {

    /** Codes a bit whose probability is at an index, and adapts the probability. */
    int code(short[] probabilities, int index, int bit);

    /** Codes a bit that is as often 0 as 1. */
    int direct(int bit);
}
