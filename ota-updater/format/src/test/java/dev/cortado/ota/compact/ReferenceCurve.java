package dev.cortado.ota.compact;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** edwards25519 by the book (RFC 8032, 5.1), in affine coordinates and BigInteger. */
final class ReferenceCurve {

    static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    static final BigInteger L =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    static final BigInteger D =
            BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);
    static final Point BASE =
            new Point(
                    new BigInteger(
                            "15112221349535400772501151409588531511"
                                    + "454012693041857206046113283949847762202"),
                    BigInteger.valueOf(4).multiply(BigInteger.valueOf(5).modInverse(P)).mod(P));
    static final Point NEUTRAL = new Point(BigInteger.ZERO, BigInteger.ONE);

    /** The order of this one is 8. */
    static final Point TORSION = torsion();

    record Point(BigInteger x, BigInteger y) {

        Point plus(Point other) {
            BigInteger product =
                    D.multiply(x).multiply(y).multiply(other.x).multiply(other.y).mod(P);
            BigInteger first = x.multiply(other.y).add(y.multiply(other.x));
            BigInteger second = y.multiply(other.y).add(x.multiply(other.x));
            return new Point(
                    first.multiply(BigInteger.ONE.add(product).modInverse(P)).mod(P),
                    second.multiply(BigInteger.ONE.subtract(product).modInverse(P)).mod(P));
        }

        Point times(BigInteger factor) {
            Point sum = NEUTRAL;
            for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
                sum = sum.plus(sum);
                if (factor.testBit(bit)) {
                    sum = sum.plus(this);
                }
            }
            return sum;
        }

        byte[] encoded() {
            return bytes(x.testBit(0) ? y.setBit(255) : y);
        }
    }

    private ReferenceCurve() {}

    /** A signature with the first half given, by the key a with its public key given. */
    static byte[] signature(
            byte[] first, BigInteger r, BigInteger a, byte[] publicKey, byte[] message) {
        BigInteger k = challenge(first, publicKey, message);
        byte[] signature = new byte[64];
        System.arraycopy(first, 0, signature, 0, 32);
        System.arraycopy(bytes(r.add(k.multiply(a)).mod(L)), 0, signature, 32, 32);
        return signature;
    }

    static BigInteger challenge(byte[] first, byte[] publicKey, byte[] message) {
        try {
            MessageDigest sha512 = MessageDigest.getInstance("SHA-512");
            sha512.update(first);
            sha512.update(publicKey);
            sha512.update(message);
            return number(sha512.digest()).mod(L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 32 bytes, the lowest first. */
    static byte[] bytes(BigInteger number) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = number.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }

    /** The number whose lowest byte is the first. */
    static BigInteger number(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, reversed);
    }

    private static Point torsion() {
        BigInteger y =
                number(
                        HexFormat.of()
                                .parseHex(
                                        "26e8958fc2b227b045c3f489f2ef98f0"
                                                + "d5dfac05d3c63339b13802886d53fc05"));
        // x^2 = (y^2 - 1)/(dy^2 + 1); here its root is a power, since p = 5 (mod 8).
        BigInteger square = y.multiply(y);
        BigInteger xx =
                square.subtract(BigInteger.ONE)
                        .multiply(D.multiply(square).add(BigInteger.ONE).modInverse(P))
                        .mod(P);
        BigInteger x = xx.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!x.multiply(x).mod(P).equals(xx)) {
            x = x.multiply(BigInteger.TWO.modPow(P.shiftRight(2), P)).mod(P);
        }
        return new Point(x, y);
    }
}
