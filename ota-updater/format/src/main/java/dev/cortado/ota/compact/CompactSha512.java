package dev.cortado.ota.compact;

/** SHA-512 (FIPS 180-4, 6.4) of at most 256 MB, small rather than fast; allocates nothing later. */
final class CompactSha512 {

    /** The length of a hash. */
    static final int BYTES = 64;

    private static final int BLOCK_BYTES = 128;
    private static final int ROUNDS = 80;

    private final byte[] block = new byte[BLOCK_BYTES];
    private final long[] schedule = new long[16];
    private final long[] state = new long[8];
    private final long[] working = new long[8];
    private int count;

    CompactSha512() {
        reset();
    }

    void update(byte[] bytes, int index, int length) {
        for (int i = 0; i < length; i++) {
            add(bytes[index + i]);
        }
    }

    /** Writes the hash of what was added into the first 64 bytes, and starts anew. */
    void finish(byte[] hash) {
        int bits = count << 3;
        add((byte) 0x80);
        while ((count & BLOCK_BYTES - 1) != BLOCK_BYTES - 16) {
            add((byte) 0);
        }
        for (int shift = 120; shift >= 0; shift -= 8) {
            add(shift > 24 ? 0 : (byte) (bits >>> shift));
        }
        for (int i = 0; i < BYTES; i++) {
            hash[i] = (byte) (state[i >> 3] >>> (~i & 7) * 8);
        }
        reset();
    }

    private void reset() {
        count = 0;
        System.arraycopy(RoundConstants.INITIAL, 0, state, 0, 8);
    }

    private void add(byte next) {
        block[count++ & BLOCK_BYTES - 1] = next;
        if ((count & BLOCK_BYTES - 1) == 0) {
            compress();
        }
    }

    private void compress() {
        long[] w = schedule;
        long[] v = working;
        System.arraycopy(state, 0, v, 0, 8);
        for (int i = 0; i < BLOCK_BYTES; i++) {
            w[i >> 3] = w[i >> 3] << 8 | block[i] & 0xff;
        }
        for (int t = 0; t < ROUNDS; t++) {
            long addend = w[t & 15];
            long t1 = v[7] + sum(v[4], 14, 18, 41) + (v[6] ^ v[4] & (v[5] ^ v[6]));
            t1 += RoundConstants.ADDENDS[t] + addend;
            long t2 = sum(v[0], 28, 34, 39) + (v[0] & v[1] | v[2] & (v[0] | v[1]));
            System.arraycopy(v, 0, v, 1, 7);
            v[4] += t1;
            v[0] = t1 + t2;
            // The word of sixteen rounds later takes the place of this round's.
            long x = w[t + 1 & 15];
            long y = w[t + 14 & 15];
            w[t & 15] = addend + w[t + 9 & 15] + mix(x, 1, 8, 7) + mix(y, 19, 61, 6);
        }
        for (int i = 0; i < 8; i++) {
            state[i] += v[i];
        }
    }

    private static long sum(long x, int first, int second, int third) {
        return Long.rotateRight(x, first)
                ^ Long.rotateRight(x, second)
                ^ Long.rotateRight(x, third);
    }

    private static long mix(long x, int first, int second, int shift) {
        return Long.rotateRight(x, first) ^ Long.rotateRight(x, second) ^ x >>> shift;
    }
}
