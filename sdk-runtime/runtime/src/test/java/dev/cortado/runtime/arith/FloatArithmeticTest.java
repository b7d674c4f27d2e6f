package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.BitExact.assertSame;
import static dev.cortado.runtime.arith.BitExact.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Every operation on floats gives what the JVM gives. */
class FloatArithmeticTest {

    private interface Binary {
        float apply(float a, float b);
    }

    private interface Relation {
        boolean holds(float a, float b);
    }

    private interface CompiledRelation {
        int holds(float a, float b);
    }

    private record Operation(String symbol, Binary jvm, Binary ours) {
        void check(float a, float b) {
            assertSame(text(a) + " " + symbol + " " + text(b), jvm.apply(a, b), ours.apply(a, b));
        }
    }

    private record Comparison(String symbol, Relation jvm, CompiledRelation ours) {
        void check(float a, float b) {
            assertEquals(
                    jvm.holds(a, b) ? 1 : 0,
                    ours.holds(a, b),
                    () -> text(a) + " " + symbol + " " + text(b));
        }
    }

    private static final List<Operation> OPERATIONS =
            List.of(
                    new Operation("+", (a, b) -> a + b, FloatAddition::add),
                    new Operation("-", (a, b) -> a - b, FloatAddition::subtract),
                    new Operation("*", (a, b) -> a * b, FloatMultiplication::multiply),
                    new Operation("/", (a, b) -> a / b, FloatDivision::divide));
    private static final Operation REMAINDER =
            new Operation("%", (a, b) -> a % b, FloatRemainder::remainder);
    private static final List<Comparison> COMPARISONS =
            List.of(
                    new Comparison("==", (a, b) -> a == b, FloatComparison::equal),
                    new Comparison("<", (a, b) -> a < b, FloatComparison::less),
                    new Comparison("<=", (a, b) -> a <= b, FloatComparison::lessOrEqual),
                    new Comparison(">", (a, b) -> a > b, FloatComparison::greater),
                    new Comparison(">=", (a, b) -> a >= b, FloatComparison::greaterOrEqual),
                    new Comparison(
                            "unordered", (a, b) -> a != a || b != b, FloatComparison::unordered));

    @Test
    void allPairsOfEdges() {
        float[] edges = EdgeValues.floats();
        for (float a : edges) {
            for (float b : edges) {
                checkAll(a, b);
            }
        }
    }

    @Property
    void anyPair(@ForAll("values") float a, @ForAll("values") float b) {
        checkAll(a, b);
        REMAINDER.check(a, b);
    }

    @Property
    void pairsThatRoundAndCancel(@ForAll("closePairs") float[] pair) {
        checkAll(pair[0], pair[1]);
        REMAINDER.check(pair[0], pair[1]);
    }

    @Property
    void anOperandWithItselfAndItsNeighbours(@ForAll("values") float a) {
        for (float b : new float[] {a, -a, Math.nextUp(a), -Math.nextDown(a), 0, -0.0f, 1, 2 * a}) {
            checkAll(a, b);
            REMAINDER.check(a, b);
        }
    }

    @Test
    void remainderOfAllPairsOfCommonEdges() {
        float[] edges = EdgeValues.floats();
        for (int i = 0; i < edges.length; i += 1) {
            for (int j = i & 1; j < edges.length; j += 3) {
                REMAINDER.check(edges[i], edges[j]);
            }
        }
    }

    @Property
    void squareRoot(@ForAll("values") float a) {
        assertRoot(a);
        assertRoot(Math.abs(a));
    }

    @Test
    void squareRootsAroundPerfectSquares() {
        for (int i = 1; i < 1 << 20; i += 7) {
            float square = (float) i * i;
            assertRoot(square);
            assertRoot(Math.nextUp(square));
            assertRoot(Math.nextDown(square));
        }
        for (float edge : EdgeValues.floats()) {
            assertRoot(edge);
        }
    }

    private static void assertRoot(float a) {
        assertSame("root of " + text(a), (float) Math.sqrt(a), SquareRoot.sqrt(a));
    }

    private static void checkAll(float a, float b) {
        for (Operation operation : OPERATIONS) {
            operation.check(a, b);
        }
        for (Comparison comparison : COMPARISONS) {
            comparison.check(a, b);
        }
    }

    @Provide
    Arbitrary<Float> values() {
        return EdgeBiased.floats();
    }

    @Provide
    Arbitrary<float[]> closePairs() {
        return EdgeBiased.closeFloats();
    }
}
