package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.BitExact.assertSame;
import static dev.cortado.runtime.arith.BitExact.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Every conversion between number types gives what the JVM gives. */
class ConversionTest {

    @Test
    void edges() {
        for (double value : EdgeValues.doubles()) {
            check(value);
        }
        for (float value : EdgeValues.floats()) {
            check(value);
        }
        for (long value : EdgeValues.longs()) {
            check(value);
        }
    }

    @Property
    void anyDouble(@ForAll("doubles") double value) {
        check(value);
    }

    @Property
    void anyFloat(@ForAll("floats") float value) {
        check(value);
    }

    @Property
    void anyLong(@ForAll("longs") long value) {
        check(value);
    }

    @Test
    void doublesHalfWayBetweenFloats() {
        for (float value : EdgeValues.floats()) {
            double half = ((double) value + (double) Math.nextUp(value)) / 2;
            check(half);
            check(Math.nextUp(half));
            check(Math.nextDown(half));
        }
    }

    private static void check(double value) {
        assertEquals((int) value, DoubleToInteger.toInt(value), () -> text(value));
        assertEquals((long) value, DoubleToInteger.toLong(value), () -> text(value));
        assertSame("float of " + text(value), (float) value, ToFloat.fromDouble(value));
        assertSame("floor of " + text(value), Math.floor(value), RoundToIntegral.floor(value));
        assertSame("ceil of " + text(value), Math.ceil(value), RoundToIntegral.ceil(value));
        assertSame("rint of " + text(value), Math.rint(value), RoundToIntegral.rint(value));
        double truncated = value < 0 ? Math.ceil(value) : Math.floor(value);
        assertSame("trunc of " + text(value), truncated, RoundToIntegral.truncate(value));
        if (value >= 0 && value < 0x1p32) {
            assertEquals(
                    (int) (long) value, DoubleToInteger.toUnsignedInt(value), () -> text(value));
        }
        if (value >= 0 && value < 0x1p64) {
            long high = value < 0x1p63 ? (long) value : (long) (value - 0x1p63) ^ Long.MIN_VALUE;
            assertEquals(high, DoubleToInteger.toUnsignedLong(value), () -> text(value));
        }
    }

    private static void check(float value) {
        assertEquals((int) value, FloatToInteger.toInt(value), () -> text(value));
        assertEquals((long) value, FloatToInteger.toLong(value), () -> text(value));
        assertSame("double of " + text(value), (double) value, ToDouble.fromFloat(value));
        assertSame(
                "floor of " + text(value), (float) Math.floor(value), RoundToIntegral.floor(value));
        assertSame("ceil of " + text(value), (float) Math.ceil(value), RoundToIntegral.ceil(value));
        assertSame("rint of " + text(value), (float) Math.rint(value), RoundToIntegral.rint(value));
        float truncated = (float) (value < 0 ? Math.ceil(value) : Math.floor(value));
        assertSame("trunc of " + text(value), truncated, RoundToIntegral.truncate(value));
        if (value >= 0 && value < 0x1p32f) {
            assertEquals(
                    (int) (long) value, FloatToInteger.toUnsignedInt(value), () -> text(value));
        }
        if (value >= 0 && value < 0x1p64f) {
            long high = value < 0x1p63f ? (long) value : (long) (value - 0x1p63f) ^ Long.MIN_VALUE;
            assertEquals(high, FloatToInteger.toUnsignedLong(value), () -> text(value));
        }
    }

    private static void check(long value) {
        int narrow = (int) value;
        BigInteger unsigned = new BigInteger(Long.toUnsignedString(value));
        long unsignedNarrow = Integer.toUnsignedLong(narrow);
        assertSame("double of " + value, (double) value, ToDouble.fromLong(value));
        assertSame("float of " + value, (float) value, ToFloat.fromLong(value));
        assertSame(
                "double of unsigned " + value,
                unsigned.doubleValue(),
                ToDouble.fromUnsignedLong(value));
        assertSame(
                "float of unsigned " + value,
                unsigned.floatValue(),
                ToFloat.fromUnsignedLong(value));
        assertSame("double of " + narrow, (double) narrow, ToDouble.fromInt(narrow));
        assertSame("float of " + narrow, (float) narrow, ToFloat.fromInt(narrow));
        assertSame(
                "double of unsigned " + narrow,
                (double) unsignedNarrow,
                ToDouble.fromUnsignedInt(narrow));
        assertSame(
                "float of unsigned " + narrow,
                (float) unsignedNarrow,
                ToFloat.fromUnsignedInt(narrow));
    }

    @Provide
    Arbitrary<Double> doubles() {
        return EdgeBiased.doubles();
    }

    @Provide
    Arbitrary<Float> floats() {
        return EdgeBiased.floats();
    }

    @Provide
    Arbitrary<Long> longs() {
        return EdgeBiased.longs();
    }
}
