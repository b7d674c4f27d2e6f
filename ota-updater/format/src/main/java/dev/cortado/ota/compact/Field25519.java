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
        fold(result, addLimbs(result, a, b));
    }

    /** Adds numbers, and returns what is left of their sum beyond 2<sup>256</sup>. */
    static int addLimbs(char[] result, char[] a, char[] b) {
        int carry = 0;
        for (int i = 0; i < LIMBS; i++) {
            carry += a[i] + b[i];
            result[i] = (char) carry;
            carry >>= 16;
        }
        return carry;
    }

    static void subtract(char[] result, char[] a, char[] b) {
        int carry = 0;
        for (int i = 0; i < LIMBS; i++) {
            carry += a[i] - b[i];
            result[i] = (char) carry;
            carry >>= 16;
        }
        fold(result, carry);
    }

    void multiply(char[] result, char[] a, char[] b) {
        char[] p = product;
        for (int i = 0; i < LIMBS; i++) {
            p[i] = 0;
        }
        for (int i = 0; i < LIMBS; i++) {
            int factor = a[i];
            int carry = 0;
            for (int j = 0; j < LIMBS; j++) {
                carry += factor * b[j] + p[i + j];
                p[i + j] = (char) carry;
                carry >>>= 16;
            }
            p[i + LIMBS] = (char) carry;
        }
        int carry = 0;
        for (int i = 0; i < LIMBS; i++) {
            carry += p[i] + FOLD * p[i + LIMBS];
            result[i] = (char) carry;
            carry >>= 16;
        }
        fold(result, carry);
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
    static boolean isSame(char[] a, char[] b) {
        int difference = 0;
        for (int i = 0; i < LIMBS; i++) {
            difference |= a[i] ^ b[i];
        }
        return difference == 0;
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
