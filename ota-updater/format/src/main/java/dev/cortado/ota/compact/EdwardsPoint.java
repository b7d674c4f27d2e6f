package dev.cortado.ota.compact;

/**
 * A point of edwards25519 that is computed with, in extended coordinates (RFC 8032, 5.1.4), whose t
 * is left as the product of two numbers.
 */
final class EdwardsPoint {

    private static final char[] D =
            Field25519.constant("52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3");
    private static final char[] TWICE_D =
            Field25519.constant("2406d9dc56dffce7198e80f2eef3d13000e0149a8283b156ebd69b9426b2f159");
    private static final char[] ROOT_OF_MINUS_1 =
            Field25519.constant("2b8324804fc1df0b2b4d00993dfbd7a72f431806ad2fe478c4ee1b274a0ea0b0");

    private final Field25519 field = new Field25519();

    private final char[] x = new char[Field25519.LIMBS];
    private final char[] y = new char[Field25519.LIMBS];
    private final char[] z = new char[Field25519.LIMBS];

    /** t is the product of t1 and t2. */
    private final char[] t1 = new char[Field25519.LIMBS];

    private final char[] t2 = new char[Field25519.LIMBS];

    private final char[] a = new char[Field25519.LIMBS];
    private final char[] b = new char[Field25519.LIMBS];
    private final char[] c = new char[Field25519.LIMBS];

    /** Becomes the neutral element. */
    void setNeutral() {
        Field25519.set(x, 0);
        Field25519.set(y, 1);
        setAffine();
    }

    private void setAffine() {
        Field25519.set(z, 1);
        Field25519.copy(t1, x);
        Field25519.copy(t2, y);
    }

    /**
     * Becomes the negative of the point that 32 bytes encode (RFC 8032, 5.1.3).
     *
     * @return whether they encode a point in its one form
     */
    boolean decodeNegated(byte[] bytes) {
        Field25519.read(y, bytes, 0);
        int sign = y[Field25519.LIMBS - 1] >> 15;
        y[Field25519.LIMBS - 1] &= 0x7fff;
        Field25519.copy(a, y);
        Field25519.normalize(a);
        if (Field25519.difference(a, y) != 0) {
            return false;
        }
        // x^2 = u/v with u = y^2 - 1 and v = dy^2 + 1; the root is uv^3 (uv^7)^((p - 5)/8).
        Field25519.set(z, 1);
        field.multiply(a, y, y);
        field.multiply(b, a, D);
        Field25519.subtract(a, a, z);
        Field25519.add(b, b, z);
        field.multiply(t1, b, b);
        field.multiply(t1, t1, b);
        field.multiply(t1, t1, a);
        field.multiply(c, t1, b);
        field.multiply(c, c, b);
        field.multiply(c, c, b);
        field.multiply(c, c, b);
        field.powerForRoot(x, c, t2);
        field.multiply(x, x, t1);
        field.multiply(c, x, x);
        field.multiply(c, c, b);
        Field25519.subtract(b, c, a);
        if (!Field25519.isZero(b)) {
            Field25519.add(b, c, a);
            if (!Field25519.isZero(b)) {
                return false;
            }
            field.multiply(x, x, ROOT_OF_MINUS_1);
        }
        if (Field25519.isZero(x) && sign != 0) {
            return false;
        }
        if ((x[0] & 1) == sign) {
            Field25519.set(a, 0);
            Field25519.subtract(x, a, x);
        }
        setAffine();
        return true;
    }

    /**
     * 0 if 32 bytes are the encoding of this point, which is then lost; else a positive number,
     * also if it never was a point.
     */
    int differenceFrom(byte[] bytes) {
        field.invert(a, z, b);
        field.multiply(x, x, a);
        field.multiply(y, y, a);
        field.multiply(z, z, a);
        Field25519.normalize(x);
        Field25519.normalize(y);
        Field25519.normalize(z);
        y[Field25519.LIMBS - 1] |= (char) (x[0] << 15);
        Field25519.read(a, bytes, 0);
        return Field25519.difference(a, y) | z[0] ^ 1;
    }

    /** What {@link #differenceFrom} compared, once more. */
    int differenceAgain() {
        return Field25519.difference(y, a);
    }

    /** Whether the order of this point, which is then lost, divides 8. */
    boolean isOfSmallOrder() {
        twice();
        twice();
        return Field25519.isZero(x);
    }

    /** Doubles this point. */
    void twice() {
        field.multiply(a, x, x);
        field.multiply(b, y, y);
        field.multiply(c, z, z);
        Field25519.add(c, c, c);
        Field25519.add(x, x, y);
        field.multiply(x, x, x);
        Field25519.add(t2, a, b);
        Field25519.subtract(t1, t2, x);
        Field25519.subtract(a, a, b);
        Field25519.add(c, c, a);
        field.multiply(x, t1, c);
        field.multiply(y, a, t2);
        field.multiply(z, c, a);
    }

    /** Adds an odd multiple, from -7 to 7, of a point by its table. */
    void add(char[] multiples, int factor) {
        int index = (Math.abs(factor) >> 1) * Multiples.STRIDE;
        boolean negative = factor < 0;
        int sum = negative ? index + Field25519.LIMBS : index;
        int difference = negative ? index : index + Field25519.LIMBS;
        Field25519.subtract(a, y, x);
        Field25519.add(b, y, x);
        multiply(a, multiples, difference);
        multiply(b, multiples, sum);
        field.multiply(c, t1, t2);
        multiply(c, multiples, index + 2 * Field25519.LIMBS);
        Field25519.add(z, z, z);
        Field25519.subtract(t1, b, a);
        Field25519.add(t2, b, a);
        Field25519.subtract(negative ? b : a, z, c);
        Field25519.add(negative ? a : b, z, c);
        field.multiply(x, t1, a);
        field.multiply(y, b, t2);
        field.multiply(z, a, b);
    }

    /** Multiplies by a coordinate of a table, in the place of x. */
    private void multiply(char[] element, char[] multiples, int index) {
        System.arraycopy(multiples, index, x, 0, Field25519.LIMBS);
        field.multiply(element, element, x);
    }

    /** The odd multiples of this point, whose z is 1; in its place is the last of them. */
    char[] multiples() {
        char[] multiples = new char[Multiples.COUNT * Multiples.STRIDE];
        storeAffine(multiples, 0);
        for (int i = 1; i < Multiples.COUNT; i++) {
            // The formulas of an addition are complete: the first time they double.
            add(multiples, 1);
            add(multiples, 1);
            store(multiples, i * Multiples.STRIDE);
        }
        return multiples;
    }

    private void store(char[] multiples, int index) {
        field.invert(a, z, b);
        field.multiply(x, x, a);
        field.multiply(y, y, a);
        setAffine();
        storeAffine(multiples, index);
    }

    /** The same of a point whose z is 1. */
    private void storeAffine(char[] multiples, int index) {
        Field25519.add(a, y, x);
        System.arraycopy(a, 0, multiples, index, Field25519.LIMBS);
        Field25519.subtract(a, y, x);
        System.arraycopy(a, 0, multiples, index + Field25519.LIMBS, Field25519.LIMBS);
        field.multiply(a, x, y);
        field.multiply(a, a, TWICE_D);
        System.arraycopy(a, 0, multiples, index + 2 * Field25519.LIMBS, Field25519.LIMBS);
    }
}
