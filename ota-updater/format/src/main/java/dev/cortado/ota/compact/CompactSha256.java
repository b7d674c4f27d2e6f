package dev.cortado.ota.compact;

import dev.cortado.ota.format.ImageDigest;

/** SHA-256 (FIPS 180-4, 6.2) of at most 4 GB in 900 bytes of RAM; allocates nothing later. */
public final class CompactSha256 implements ImageDigest {

    private static final int BLOCK_BYTES = 64;
    private static final int ROUNDS = 64;

    private final byte[] block = new byte[BLOCK_BYTES];
    private final int[] schedule = new int[ROUNDS];

    /**
     * The working variables a and e after each round, so that no round moves the others: the state
     * d, h, c, g, b, f, a, e, then two for each round.
     */
    private final int[] history = new int[8 + 2 * ROUNDS];

    /** How many bytes were added; unsigned. */
    private int count;

    /** A digest with nothing added. */
    public CompactSha256() {
        reset();
    }

    @Override
    public void update(byte[] bytes, int index, int length) {
        int used = count & BLOCK_BYTES - 1;
        count += length;
        while (length > 0) {
            if (used == 0 && length >= BLOCK_BYTES) {
                // Without a copy, in whose place another block's could be hashed.
                compress(bytes, index);
                index += BLOCK_BYTES;
                length -= BLOCK_BYTES;
                continue;
            }
            int copied = Math.min(BLOCK_BYTES - used, length);
            System.arraycopy(bytes, index, block, used, copied);
            index += copied;
            length -= copied;
            used += copied;
            if (used == BLOCK_BYTES) {
                compress(block, 0);
                used = 0;
            }
        }
    }

    @Override
    public void finish(byte[] hash) {
        int used = count & BLOCK_BYTES - 1;
        block[used++] = (byte) 0x80;
        if (used > BLOCK_BYTES - 8) {
            fillZeros(used, BLOCK_BYTES);
            compress(block, 0);
            used = 0;
        }
        fillZeros(used, BLOCK_BYTES - 8);
        write(count >>> 29, block, BLOCK_BYTES - 8);
        write(count << 3, block, BLOCK_BYTES - 4);
        compress(block, 0);
        for (int i = 0; i < 4; i++) {
            write(history[6 - 2 * i], hash, 4 * i);
            write(history[7 - 2 * i], hash, 16 + 4 * i);
        }
        reset();
    }

    private void reset() {
        count = 0;
        for (int i = 0; i < 4; i++) {
            history[6 - 2 * i] = (int) (RoundConstants.INITIAL[i] >>> 32);
            history[7 - 2 * i] = (int) (RoundConstants.INITIAL[4 + i] >>> 32);
        }
    }

    private void fillZeros(int from, int to) {
        for (int i = from; i < to; i++) {
            block[i] = 0;
        }
    }

    private void compress(byte[] bytes, int index) {
        int[] w = schedule;
        int[] s = history;
        // Asked once here, not at every access.
        if (index < 0
                || index > bytes.length - BLOCK_BYTES
                || w.length != ROUNDS
                || s.length != 8 + 2 * ROUNDS) {
            throw new IllegalStateException();
        }
        for (int t = 0; t < 16; t++) {
            w[t] = read(bytes, index + 4 * t);
        }
        // Each word is read again: one that was not taken in would count as an earlier one.
        int differing = 0;
        for (int t = 0; t < 16; t++) {
            differing |= w[t] ^ read(bytes, index + 4 * t);
        }
        s[0] += differing;
        for (int t = 16; t < ROUNDS; t++) {
            int x = w[t - 15];
            int y = w[t - 2];
            int sigma0 = Integer.rotateRight(x, 7) ^ Integer.rotateRight(x, 18) ^ x >>> 3;
            int sigma1 = Integer.rotateRight(y, 17) ^ Integer.rotateRight(y, 19) ^ y >>> 10;
            w[t] = w[t - 16] + sigma0 + w[t - 7] + sigma1;
        }
        for (int t = 0; t < ROUNDS; t++) {
            int n = 2 * t;
            int a = s[n + 6];
            int b = s[n + 4];
            int e = s[n + 7];
            int g = s[n + 3];
            int t1 = s[n + 1] + w[t] + (int) (RoundConstants.ADDENDS[t] >>> 32);
            // Rotations by 6, 11 and 25.
            t1 +=
                    Integer.rotateRight(
                            e ^ Integer.rotateRight(e ^ Integer.rotateRight(e, 14), 5), 6);
            t1 += g ^ e & (s[n + 5] ^ g);
            s[n + 9] = s[n] + t1;
            // Rotations by 2, 13 and 22.
            t1 +=
                    Integer.rotateRight(
                            a ^ Integer.rotateRight(a ^ Integer.rotateRight(a, 9), 11), 2);
            s[n + 8] = t1 + (a & b | s[n + 2] & (a | b));
        }
        for (int i = 0; i < 8; i++) {
            s[i] += s[2 * ROUNDS + i];
        }
    }

    private static int read(byte[] bytes, int index) {
        return bytes[index] << 24
                | (bytes[index + 1] & 0xff) << 16
                | (bytes[index + 2] & 0xff) << 8
                | bytes[index + 3] & 0xff;
    }

    private static void write(int value, byte[] bytes, int index) {
        for (int i = 3; i >= 0; i--) {
            bytes[index + i] = (byte) value;
            value >>>= 8;
        }
    }
}
