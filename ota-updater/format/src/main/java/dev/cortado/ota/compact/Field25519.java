package dev.cortado.ota.compact;

/**
 * Arithmetic modulo p = 2<sup>255</sup> - 19.
 *
 * <p>An element is 16 limbs of 16 bits, the lowest first, in any form below 2<sup>256</sup>; a char
 * is Java's unsigned number of 16 bits. The product of two limbs and two carries fit in 32 bits, so
 * that a core without wider products needs one instruction for it. Operands and results may be the
 * same array.
 */
final class Field25519 {

    /** The limbs of an element. */
    static final int LIMBS = 16;

    // 2^256 = 38 (mod p)
    private static final int FOLD = 38;

    private final char[] product = new char[2 * LIMBS];

    /** An element from 64 hexadecimal digits, the highest first. */
    static char[] constant(String digits) {
        char[] element = new char[LIMBS];
        for (int i = 0; i < LIMBS; i++) {
            int first = 4 * (LIMBS - 1 - i);
            element[i] = (char) Integer.parseInt(digits.substring(first, first + 4), 16);
        }
        return element;
    }

    static void copy(char[] result, char[] a) {
        System.arraycopy(a, 0, result, 0, LIMBS);
    }

    /** Sets an element to a small number. */
    static void set(char[] result, int number) {
        for (int i = 0; i < LIMBS; i++) {
            result[i] = 0;
        }
        result[0] = (char) number;
    }

    static void add(char[] result, char[] a, char[] b) {
        fold(result, addLimbs(result, a, b, 1));
    }

    static void subtract(char[] result, char[] a, char[] b) {
        fold(result, addLimbs(result, a, b, -1));
    }

    /** Adds a multiple of b, and returns what is left of the sum beyond 2<sup>256</sup>. */
    static int addLimbs(char[] result, char[] a, char[] b, int factor) {
        if (result.length != LIMBS || a.length != LIMBS || b.length != LIMBS) {
            throw new IllegalArgumentException();
        }
        int carry = 0;
        for (int i = 0; i < LIMBS; i++) {
            carry += a[i] + factor * b[i];
            result[i] = (char) carry;
            carry >>= 16;
        }
        return carry;
    }

    void multiply(char[] result, char[] a, char[] b) {
        char[] p = product;
        // Asked once here, not at every limb.
        if (p.length != 2 * LIMBS
                || result.length != LIMBS
                || a.length != LIMBS
                || b.length != LIMBS) {
            throw new IllegalArgumentException();
        }
        for (int i = 0; i < LIMBS; i++) {
            p[i] = 0;
        }
        for (int i = 0; i < LIMBS; i++) {
            addProduct(p, i, b, a[i]);
        }
        int carry = 0;
        for (int i = 0; i < LIMBS; i++) {
            carry += p[i] + FOLD * p[i + LIMBS];
            result[i] = (char) carry;
            carry >>= 16;
        }
        fold(result, carry);
    }

    /** Adds a multiple of b to p from limb i on; without a loop, which would cost a third more. */
    private static void addProduct(char[] p, int i, char[] b, int factor) {
        int carry = factor * b[0] + p[i];
        p[i] = (char) carry;
        carry = (carry >>> 16) + factor * b[1] + p[i + 1];
        p[i + 1] = (char) carry;
        carry = (carry >>> 16) + factor * b[2] + p[i + 2];
        p[i + 2] = (char) carry;
        carry = (carry >>> 16) + factor * b[3] + p[i + 3];
        p[i + 3] = (char) carry;
        carry = (carry >>> 16) + factor * b[4] + p[i + 4];
        p[i + 4] = (char) carry;
        carry = (carry >>> 16) + factor * b[5] + p[i + 5];
        p[i + 5] = (char) carry;
        carry = (carry >>> 16) + factor * b[6] + p[i + 6];
        p[i + 6] = (char) carry;
        carry = (carry >>> 16) + factor * b[7] + p[i + 7];
        p[i + 7] = (char) carry;
        carry = (carry >>> 16) + factor * b[8] + p[i + 8];
        p[i + 8] = (char) carry;
        carry = (carry >>> 16) + factor * b[9] + p[i + 9];
        p[i + 9] = (char) carry;
        carry = (carry >>> 16) + factor * b[10] + p[i + 10];
        p[i + 10] = (char) carry;
        carry = (carry >>> 16) + factor * b[11] + p[i + 11];
        p[i + 11] = (char) carry;
        carry = (carry >>> 16) + factor * b[12] + p[i + 12];
        p[i + 12] = (char) carry;
        carry = (carry >>> 16) + factor * b[13] + p[i + 13];
        p[i + 13] = (char) carry;
        carry = (carry >>> 16) + factor * b[14] + p[i + 14];
        p[i + 14] = (char) carry;
        carry = (carry >>> 16) + factor * b[15] + p[i + 15];
        p[i + 15] = (char) carry;
        p[i + 16] = (char) (carry >>> 16);
    }

    /** Squares an element a number of times, then multiplies it by another. */
    void raise(char[] element, int squarings, char[] factor) {
        for (int i = 0; i < squarings; i++) {
            multiply(element, element, element);
        }
        multiply(element, element, factor);
    }

    /** Computes the power ({@code p} - 5)/8 = 2<sup>252</sup> - 3; the arrays differ. */
    void powerForRoot(char[] result, char[] base, char[] scratch) {
        copy(result, base);
        // The exponent is 2^n - 1; the bits of 250 say when n grows by one.
        int n = 1;
        for (int bit = 64; bit > 0; bit >>= 1) {
            copy(scratch, result);
            raise(result, n, scratch);
            n *= 2;
            if ((250 & bit) != 0) {
                raise(result, 1, base);
                n++;
            }
        }
        raise(result, 2, base);
    }

    /** Computes the inverse, of 0 it is 0; the arrays differ. */
    void invert(char[] result, char[] base, char[] scratch) {
        powerForRoot(result, base, scratch);
        // 1/z = z^(p - 2) = (z^((p - 5)/8))^8 z^3
        raise(result, 3, base);
        multiply(result, result, base);
        multiply(result, result, base);
    }

    /** Brings an element into its one form below p. */
    static void normalize(char[] element) {
        // What is below 2^256 is below 2p + 38, so that p is taken off twice at most.
        for (int pass = 0; pass < 2; pass++) {
            int quotient = propagate(element, 19) << 1 | element[LIMBS - 1] >> 15;
            element[LIMBS - 1] &= 0x7fff;
            propagate(element, 19 * (quotient - 1));
        }
    }

    /** Normalizes an element and tells whether it is 0. */
    static boolean isZero(char[] element) {
        normalize(element);
        int bits = 0;
        for (int i = 0; i < LIMBS; i++) {
            bits |= element[i];
        }
        return bits == 0;
    }

    /** Whether two elements have the same limbs. */
    static int difference(char[] a, char[] b) {
        int difference = 0;
        for (int i = 0; i < LIMBS; i++) {
            difference |= a[i] ^ b[i];
        }
        return difference;
    }

    /** Reads 32 bytes, the lowest first. */
    static void read(char[] result, byte[] bytes, int index) {
        for (int i = 0; i < LIMBS; i++) {
            result[i] = (char) (bytes[index + 1] << 8 | bytes[index] & 0xff);
            index += 2;
        }
    }

    /** Adds a multiple of 2<sup>256</sup>. */
    private static void fold(char[] element, int carry) {
        while (carry != 0) {
            carry = propagate(element, carry * FOLD);
        }
    }

    /** Adds a number, and returns how often 2<sup>256</sup> must still be added. */
    static int propagate(char[] element, int number) {
        int carry = number;
        for (int i = 0; i < LIMBS && carry != 0; i++) {
            carry += element[i];
            element[i] = (char) carry;
            carry >>= 16;
        }
        return carry;
    }
}
