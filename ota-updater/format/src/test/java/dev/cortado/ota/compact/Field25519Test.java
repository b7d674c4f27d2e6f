package dev.cortado.ota.compact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.ota.compact.ReferenceCurve.Point;
import java.math.BigInteger;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Limbs are computed with as BigInteger does, and the constants are what they are called. */
class Field25519Test {

    private static final BigInteger P = ReferenceCurve.P;
    private static final BigInteger L = ReferenceCurve.L;

    /** All numbers below 2^256, those at the edges and with limbs of 0 and 65535 more often. */
    @Provide
    Arbitrary<BigInteger> elements() {
        BigInteger end = BigInteger.ONE.shiftLeft(256);
        Arbitrary<BigInteger> near =
                Arbitraries.of(
                                BigInteger.ZERO,
                                P,
                                P.add(P),
                                end,
                                BigInteger.ONE.shiftLeft(255),
                                BigInteger.ONE.shiftLeft(240))
                        .flatMap(
                                edge ->
                                        Arbitraries.integers()
                                                .between(-40, 40)
                                                .map(i -> edge.add(BigInteger.valueOf(i))));
        Arbitrary<BigInteger> limbs =
                Arbitraries.of(0, 1, 0x7fff, 0x8000, 0xffff)
                        .list()
                        .ofSize(16)
                        .map(
                                list ->
                                        list.stream()
                                                .map(BigInteger::valueOf)
                                                .reduce(
                                                        BigInteger.ZERO,
                                                        (a, b) -> a.shiftLeft(16).add(b)));
        Arbitrary<BigInteger> uniform =
                Arbitraries.bytes().array(byte[].class).ofSize(32).map(b -> new BigInteger(1, b));
        return Arbitraries.oneOf(near, limbs, uniform).map(n -> n.mod(end));
    }

    @Property
    void sumsDifferencesAndProductsAreThoseModuloP(
            @ForAll("elements") BigInteger a, @ForAll("elements") BigInteger b) {
        char[] result = new char[16];
        Field25519.add(result, limbs(a), limbs(b));
        assertEquals(a.add(b).mod(P), number(result).mod(P));
        Field25519.subtract(result, limbs(a), limbs(b));
        assertEquals(a.subtract(b).mod(P), number(result).mod(P));
        new Field25519().multiply(result, limbs(a), limbs(b));
        assertEquals(a.multiply(b).mod(P), number(result).mod(P));
    }

    @Property
    void operandsMayBeResults(@ForAll("elements") BigInteger a) {
        same(a, BigInteger::add, c -> Field25519.add(c, c, c));
        same(a, BigInteger::subtract, c -> Field25519.subtract(c, c, c));
        same(a, BigInteger::multiply, c -> new Field25519().multiply(c, c, c));
    }

    private static void same(
            BigInteger a, BinaryOperator<BigInteger> expected, Consumer<char[]> operation) {
        char[] limbs = limbs(a);
        operation.accept(limbs);
        assertEquals(expected.apply(a, a).mod(P), number(limbs).mod(P));
    }

    @Property
    void normalizingLeavesTheOneFormBelowP(@ForAll("elements") BigInteger a) {
        char[] limbs = limbs(a);
        Field25519.normalize(limbs);
        assertEquals(a.mod(P), number(limbs));
        assertEquals(a.mod(P).signum() == 0, Field25519.isZero(limbs(a)));
    }

    @Property(tries = 50)
    void thePowerForRootsIsThatOfItsExponent(@ForAll("elements") BigInteger a) {
        char[] result = new char[16];
        new Field25519().powerForRoot(result, limbs(a), new char[16]);
        BigInteger exponent = P.subtract(BigInteger.valueOf(5)).shiftRight(3);
        assertEquals(a.modPow(exponent, P), number(result).mod(P));
    }

    @Property
    void scalarsAreReadIfBelowL(@ForAll("elements") BigInteger a) {
        char[] limbs = new char[16];
        assertEquals(a.compareTo(L) < 0, Scalar25519.read(limbs, ReferenceCurve.bytes(a), 0));
        assertEquals(a, number(limbs));
    }

    @Test
    void theEdgesOfScalarsAreKept() {
        for (int i = -3; i < 4; i++) {
            BigInteger scalar = L.add(BigInteger.valueOf(i));
            byte[] bytes = ReferenceCurve.bytes(scalar);
            assertEquals(i < 0, Scalar25519.read(new char[16], bytes, 0));
        }
    }

    @Property
    void hashesAreReducedModuloL(@ForAll @Size(64) byte[] hash) {
        char[] limbs = new char[16];
        Scalar25519.reduce(limbs, hash);
        assertEquals(ReferenceCurve.number(hash).mod(L), number(limbs));
    }

    @Property
    void multiplesOfLAndTheirNeighboursAreReduced(
            @ForAll("elements") BigInteger factor, @ForAll byte offset) {
        BigInteger number = L.multiply(factor).add(BigInteger.valueOf(offset)).max(BigInteger.ZERO);
        byte[] hash = new byte[64];
        System.arraycopy(ReferenceCurve.bytes(number), 0, hash, 0, 32);
        System.arraycopy(ReferenceCurve.bytes(number.shiftRight(256)), 0, hash, 32, 32);
        char[] limbs = new char[16];
        Scalar25519.reduce(limbs, hash);
        assertEquals(number.mod(L), number(limbs));
    }

    @Property
    void digitsAreOddAndApartAndAddUp(@ForAll("elements") BigInteger a) {
        BigInteger scalar = a.mod(L);
        byte[] digits = new byte[Scalar25519.DIGITS];
        Scalar25519.recode(digits, limbs(scalar));
        BigInteger sum = BigInteger.ZERO;
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < digits.length; i++) {
            if (digits[i] != 0) {
                assertTrue((digits[i] & 1) == 1 && Math.abs(digits[i]) <= 7);
                assertTrue(last < i - 3);
                last = i;
                sum = sum.add(BigInteger.valueOf(digits[i]).shiftLeft(i));
            }
        }
        assertEquals(scalar, sum);
    }

    @Test
    void theTableHasTheOddMultiplesOfTheBasePoint() {
        for (int i = 0; i < Multiples.COUNT; i++) {
            Point point = ReferenceCurve.BASE.times(BigInteger.valueOf(2L * i + 1));
            BigInteger[] expected = {
                point.y().add(point.x()).mod(P),
                point.y().subtract(point.x()).mod(P),
                ReferenceCurve.D.multiply(point.x()).multiply(point.y()).shiftLeft(1).mod(P)
            };
            for (int j = 0; j < expected.length; j++) {
                char[] limbs = new char[16];
                int index = i * Multiples.STRIDE + 16 * j;
                System.arraycopy(Multiples.OF_BASE, index, limbs, 0, 16);
                assertArrayEquals(limbs(expected[j]), limbs);
            }
        }
    }

    private static char[] limbs(BigInteger number) {
        char[] limbs = new char[16];
        for (int i = 0; i < limbs.length; i++) {
            limbs[i] = (char) number.shiftRight(16 * i).intValue();
        }
        return limbs;
    }

    private static BigInteger number(char[] limbs) {
        BigInteger number = BigInteger.ZERO;
        for (int i = limbs.length - 1; i >= 0; i--) {
            number = number.shiftLeft(16).add(BigInteger.valueOf(limbs[i]));
        }
        return number;
    }
}
