package dev.cortado.runtime.arith;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Division, multiplication, shifts and leading zeros of ints and longs give what the JVM gives. */
class IntegerArithmeticTest {

    @Test
    void allPairsOfEdges() {
        for (long a : EdgeValues.longs()) {
            for (long b : EdgeValues.longs()) {
                checkLongs(a, b);
            }
        }
        for (int a : EdgeValues.ints()) {
            for (int b : EdgeValues.ints()) {
                checkInts(a, b);
            }
        }
    }

    @Property(tries = 50_000)
    void anyLongs(@ForAll("longs") long a, @ForAll("longs") long b) {
        checkLongs(a, b);
        checkInts((int) a, (int) b);
    }

    @Property
    void dividendsAroundMultiplesOfTheDivisor(@ForAll("longs") long a, @ForAll("longs") long b) {
        for (int delta = -1; delta <= 1; delta++) {
            checkLongs(a * b + delta, b);
            checkInts((int) (a * b) + delta, (int) b);
        }
    }

    @Property
    void shifts(@ForAll("longs") long value, @ForAll @IntRange(max = 63) int count) {
        assertEquals(value << count, LongShift.left(value, count));
        assertEquals(value >>> count, LongShift.right(value, count));
        assertEquals(value >> count, LongShift.arithmeticRight(value, count));
    }

    @Test
    void shiftsByEveryCount() {
        for (int count = 0; count < 64; count++) {
            for (long value : EdgeValues.longs()) {
                shifts(value, count);
            }
        }
    }

    @Property
    void leadingZeros(@ForAll("longs") long value) {
        assertEquals(Integer.numberOfLeadingZeros((int) value), LeadingZeros.count((int) value));
    }

    @Test
    void leadingZerosOfEdges() {
        for (int value : EdgeValues.ints()) {
            assertEquals(Integer.numberOfLeadingZeros(value), LeadingZeros.count(value));
        }
    }

    private static void checkLongs(long a, long b) {
        assertEquals(a * b, LongMultiplication.multiply(a, b), () -> a + " * " + b);
        if (b == 0) {
            return;
        }
        assertEquals(a / b, LongDivision.divide(a, b), () -> a + " / " + b);
        assertEquals(a % b, LongDivision.remainder(a, b), () -> a + " % " + b);
        assertEquals(
                Long.divideUnsigned(a, b), LongDivision.divideUnsigned(a, b), () -> a + " /u " + b);
        assertEquals(
                Long.remainderUnsigned(a, b),
                LongDivision.remainderUnsigned(a, b),
                () -> a + " %u " + b);
    }

    private static void checkInts(int a, int b) {
        if (b == 0) {
            return;
        }
        int quotientUnsigned = Integer.divideUnsigned(a, b);
        int remainderUnsigned = Integer.remainderUnsigned(a, b);
        assertEquals(a / b, IntDivision.divide(a, b), () -> a + " / " + b);
        assertEquals(a % b, IntDivision.remainder(a, b), () -> a + " % " + b);
        assertEquals(quotientUnsigned, IntDivision.divideUnsigned(a, b), () -> a + " /u " + b);
        assertEquals(remainderUnsigned, IntDivision.remainderUnsigned(a, b), () -> a + " %u " + b);
        assertEquals(Words.join(a % b, a / b), IntDivision.divideAndRemainder(a, b));
        assertEquals(
                Words.join(remainderUnsigned, quotientUnsigned),
                IntDivision.divideAndRemainderUnsigned(a, b));
    }

    @Provide
    Arbitrary<Long> longs() {
        return EdgeBiased.longs();
    }
}
