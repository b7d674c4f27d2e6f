package dev.cortado.ota.compact;

/**
 * AES encryption of blocks (FIPS 197), with a table of 256 bytes, for keys of 16 or 32 bytes;
 * allocates nothing later.
 *
 * <p>Where the table is read depends on the key: the time is the same where memory has no cache and
 * no wait states that depend on the address. Multiplications in the field do not branch.
 */
final class CompactAes {

    private static final int BLOCK_BYTES = 16;
    private static final int MOST_ROUNDS = 14;
    private static final int REDUCTION = 0x1b;
    private static final byte AFFINE = 0x63;

    private static final byte[] SUBSTITUTES = substitutes();

    private final byte[] schedule = new byte[(MOST_ROUNDS + 1) * BLOCK_BYTES];
    private final byte[] shifted = new byte[BLOCK_BYTES];
    private int end;

    /** FIPS 197, 5.1.1: inverses, by way of the powers of 3, and the affine map. */
    private static byte[] substitutes() {
        byte[] powers = new byte[256];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            int before = powers[i - 1] & 0xff;
            powers[i] = (byte) (before ^ twice(before));
        }
        byte[] table = new byte[256];
        table[0] = AFFINE;
        for (int i = 0; i < 255; i++) {
            int inverse = powers[255 - i] & 0xff;
            int turning = inverse << 8 | inverse;
            int mapped = inverse ^ AFFINE;
            for (int bits = 4; bits < 8; bits++) {
                mapped ^= turning >> bits;
            }
            table[powers[i] & 0xff] = (byte) mapped;
        }
        return table;
    }

    /** Takes a key, the first 16 or 32 bytes of an array. FIPS 197, 5.2. */
    void setKey(byte[] key, int keyBytes) {
        end = (keyBytes / 4 + 6) * BLOCK_BYTES;
        int round = 1;
        for (int i = 0; i < end + BLOCK_BYTES; i++) {
            if (i < keyBytes) {
                schedule[i] = key[i];
                continue;
            }
            int inKey = i & keyBytes - 1;
            int next = schedule[i - 4];
            if (inKey < 4) {
                // The word before, turned by a byte.
                next = substitute(schedule[(i & -4) - 4 + (i + 1 & 3)]);
                if (inKey == 0) {
                    next ^= round;
                    round = twice(round);
                }
            } else if (keyBytes > BLOCK_BYTES && inKey >> 2 == 4) {
                next = substitute(next);
            }
            schedule[i] = (byte) (schedule[i - keyBytes] ^ next);
        }
    }

    /** Encrypts 16 bytes in their place. FIPS 197, 5.1. */
    void encrypt(byte[] block) {
        for (int round = 0; ; round += BLOCK_BYTES) {
            for (int i = 0; i < BLOCK_BYTES; i++) {
                block[i] ^= schedule[round + i];
            }
            if (round == end) {
                return;
            }
            for (int i = 0; i < BLOCK_BYTES; i++) {
                // Row i & 3 turns by as many columns.
                shifted[i] = (byte) substitute(block[i + 4 * (i & 3) & BLOCK_BYTES - 1]);
            }
            boolean mixes = round + BLOCK_BYTES != end;
            for (int i = 0; i < BLOCK_BYTES; i++) {
                int own = shifted[i];
                if (mixes) {
                    int column = i & -4;
                    int first = shifted[column];
                    int second = shifted[column + 1];
                    int third = shifted[column + 2];
                    int fourth = shifted[column + 3];
                    int following = shifted[column + (i + 1 & 3)];
                    own ^= first ^ second ^ third ^ fourth ^ twice(own ^ following);
                }
                block[i] = (byte) own;
            }
        }
    }

    /** Forgets the key. */
    void clear() {
        for (int i = 0; i < schedule.length; i++) {
            schedule[i] = 0;
        }
    }

    private static int substitute(int of) {
        return SUBSTITUTES[of & 0xff];
    }

    /** The product with 2 in the field; of the result the lowest byte counts. */
    private static int twice(int of) {
        return (of << 1 ^ (of >> 7 & 1) * REDUCTION) & 0xff;
    }
}
