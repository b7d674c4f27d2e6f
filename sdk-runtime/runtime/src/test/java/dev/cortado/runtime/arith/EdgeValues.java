package dev.cortado.runtime.arith;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.LongStream;

/** Values at and around every border of a format. */
final class EdgeValues {

    private static final int[] DOUBLE_EXPONENTS = {
        0, 1, 2, 52, 53, 54, 55, 56, 896, 897, 898, 970, 1021, 1022, 1023, 1024, 1025, 1053, 1054,
        1055, 1074, 1075, 1076, 1077, 1078, 1085, 1086, 1087, 1150, 1151, 2045, 2046, 2047
    };
    private static final long[] DOUBLE_FRACTIONS = {
        0,
        1,
        2,
        3,
        0xfffffff,
        0x10000000,
        0x10000001,
        0x1fffffff,
        0x20000000,
        0x30000000,
        0xffffffffL,
        0x100000000L,
        0x8000000000000L,
        0x8000000000001L,
        0xffffffe000000L,
        0xffffffffffffeL,
        0xfffffffffffffL
    };
    private static final int[] FLOAT_EXPONENTS = {
        0, 1, 2, 23, 24, 25, 26, 27, 102, 125, 126, 127, 128, 129, 149, 150, 151, 152, 157, 158,
        159, 189, 190, 191, 253, 254, 255
    };
    private static final int[] FLOAT_FRACTIONS = {
        0, 1, 2, 3, 0xff, 0x100, 0x3fffff, 0x400000, 0x400001, 0x7ffffe, 0x7fffff
    };

    private EdgeValues() {}

    static double[] doubles() {
        Set<Long> bits = new LinkedHashSet<>();
        for (int exponent : DOUBLE_EXPONENTS) {
            for (long fraction : DOUBLE_FRACTIONS) {
                bits.add((long) exponent << 52 | fraction);
                bits.add(Long.MIN_VALUE | (long) exponent << 52 | fraction);
            }
        }
        return bits.stream().mapToDouble(Double::longBitsToDouble).toArray();
    }

    static float[] floats() {
        Set<Integer> bits = new LinkedHashSet<>();
        for (int exponent : FLOAT_EXPONENTS) {
            for (int fraction : FLOAT_FRACTIONS) {
                bits.add(exponent << 23 | fraction);
                bits.add(Integer.MIN_VALUE | exponent << 23 | fraction);
            }
        }
        float[] values = new float[bits.size()];
        int index = 0;
        for (int value : bits) {
            values[index++] = Float.intBitsToFloat(value);
        }
        return values;
    }

    /** Around every power of two, and the decimal ones. */
    static long[] longs() {
        LongStream.Builder values = LongStream.builder();
        for (int bit = 0; bit < 64; bit++) {
            for (int delta = -1; delta <= 1; delta++) {
                values.add((1L << bit) + delta);
                values.add(-(1L << bit) + delta);
            }
        }
        for (long power = 10; power > 0 && power < Long.MAX_VALUE / 10; power *= 10) {
            values.add(power);
        }
        LongStream.of(
                        0xffff_ffff_8000_0000L,
                        0x7fff_8000_0000_0000L,
                        0x8000_0000_7fff_ffffL,
                        0x1234_5678_9abcL)
                .forEach(values::add);
        return values.build().distinct().toArray();
    }

    static int[] ints() {
        return Arrays.stream(longs()).mapToInt(value -> (int) value).distinct().toArray();
    }
}
