package dev.cortado.runtime.arith;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators that mix edges, any bit pattern, small integers, and pairs close to each other. */
final class EdgeBiased {

    private EdgeBiased() {}

    static Arbitrary<Double> doubles() {
        double[] edges = EdgeValues.doubles();
        Arbitrary<Double> anyBits = longBits().map(Double::longBitsToDouble);
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(0, edges.length - 1).map(i -> edges[i])),
                Tuple.of(4, anyBits),
                Tuple.of(2, ints().map(i -> (double) i)),
                Tuple.of(3, betweenExponents(1023 - 70, 1023 + 70)));
    }

    /** Pairs whose exponents differ by at most 60, so that sums round and cancel. */
    static Arbitrary<double[]> closeDoubles() {
        Arbitrary<Integer> exponents = Arbitraries.integers().between(0, 2046).withoutEdgeCases();
        Arbitrary<Integer> distances = Arbitraries.integers().between(-60, 60).withoutEdgeCases();
        Arbitrary<Integer> nearby = Arbitraries.integers().between(-2, 2).withoutEdgeCases();
        return Combinators.combine(
                        exponents, Arbitraries.oneOf(distances, nearby), longBits(), longBits())
                .as(
                        (exponent, distance, x, y) ->
                                new double[] {
                                    withExponent(x, exponent),
                                    withExponent(y, Math.clamp(exponent + distance, 0, 2046))
                                });
    }

    static Arbitrary<Float> floats() {
        float[] edges = EdgeValues.floats();
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(0, edges.length - 1).map(i -> edges[i])),
                Tuple.of(4, intBits().map(Float::intBitsToFloat)),
                Tuple.of(2, Arbitraries.integers().between(-1000, 1000).map(i -> (float) i)),
                Tuple.of(
                        3,
                        Combinators.combine(
                                        Arbitraries.integers().between(127 - 40, 127 + 40),
                                        intBits())
                                .as((exponent, bits) -> withExponent(bits, exponent))));
    }

    /** Pairs whose exponents differ by at most 30. */
    static Arbitrary<float[]> closeFloats() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 254).withoutEdgeCases(),
                        Arbitraries.integers().between(-30, 30).withoutEdgeCases(),
                        intBits(),
                        intBits())
                .as(
                        (exponent, distance, x, y) ->
                                new float[] {
                                    withExponent(x, exponent),
                                    withExponent(y, Math.clamp(exponent + distance, 0, 254))
                                });
    }

    /** Longs of every width, half of them with long runs of equal bits. */
    static Arbitrary<Long> longs() {
        Arbitrary<Integer> shifts = Arbitraries.integers().between(0, 63);
        Arbitrary<Long> anyWidth =
                Combinators.combine(longBits(), shifts).as((bits, shift) -> bits >> shift);
        Arbitrary<Long> runs =
                Combinators.combine(shifts, shifts, shifts)
                        .as((a, b, c) -> (1L << a) - (1L << b) + (1L << c));
        return Arbitraries.oneOf(anyWidth, runs);
    }

    static Arbitrary<Integer> ints() {
        return longs().map(Long::intValue);
    }

    private static Arbitrary<Long> longBits() {
        Arbitrary<Integer> halves = intBits();
        return Combinators.combine(halves, halves)
                .as((high, low) -> (long) high << 32 | low & 0xffff_ffffL);
    }

    private static Arbitrary<Integer> intBits() {
        Arbitrary<Integer> uniform = Arbitraries.randomValue(random -> random.nextInt());
        Arbitrary<Integer> sparse =
                Arbitraries.randomValue(
                        random -> 1 << random.nextInt(32) | 1 << random.nextInt(32));
        return Arbitraries.frequencyOf(
                Tuple.of(5, uniform),
                Tuple.of(1, sparse),
                Tuple.of(1, sparse.map(bits -> ~bits)),
                Tuple.of(1, Arbitraries.of(0, -1, 1, Integer.MIN_VALUE, Integer.MAX_VALUE)));
    }

    private static Arbitrary<Double> betweenExponents(int lowest, int highest) {
        return Combinators.combine(Arbitraries.integers().between(lowest, highest), longBits())
                .as((exponent, bits) -> withExponent(bits, exponent));
    }

    private static double withExponent(long bits, int exponent) {
        return Double.longBitsToDouble(bits & ~(0x7ffL << 52) | (long) exponent << 52);
    }

    private static float withExponent(int bits, int exponent) {
        return Float.intBitsToFloat(bits & ~(0xff << 23) | exponent << 23);
    }
}
