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

/** Every operation on doubles gives what the JVM gives. */
class DoubleArithmeticTest {

    private interface Binary {
        double apply(double a, double b);
    }

    private interface Relation {
        boolean holds(double a, double b);
    }

    private interface CompiledRelation {
        int holds(double a, double b);
    }

    private record Operation(String symbol, Binary jvm, Binary ours) {
        void check(double a, double b) {
            assertSame(text(a) + " " + symbol + " " + text(b), jvm.apply(a, b), ours.apply(a, b));
        }
    }

    private record Comparison(String symbol, Relation jvm, CompiledRelation ours) {
        void check(double a, double b) {
            assertEquals(
                    jvm.holds(a, b) ? 1 : 0,
                    ours.holds(a, b),
                    () -> text(a) + " " + symbol + " " + text(b));
        }
    }

    private static final List<Operation> OPERATIONS =
            List.of(
                    new Operation("+", (a, b) -> a + b, DoubleAddition::add),
                    new Operation("-", (a, b) -> a - b, DoubleAddition::subtract),
                    new Operation("*", (a, b) -> a * b, DoubleMultiplication::multiply),
                    new Operation("/", (a, b) -> a / b, DoubleDivision::divide));
    private static final Operation REMAINDER =
            new Operation("%", (a, b) -> a % b, DoubleRemainder::remainder);
    private static final List<Comparison> COMPARISONS =
            List.of(
                    new Comparison("==", (a, b) -> a == b, DoubleComparison::equal),
                    new Comparison("<", (a, b) -> a < b, DoubleComparison::less),
                    new Comparison("<=", (a, b) -> a <= b, DoubleComparison::lessOrEqual),
                    new Comparison(">", (a, b) -> a > b, DoubleComparison::greater),
                    new Comparison(">=", (a, b) -> a >= b, DoubleComparison::greaterOrEqual),
                    new Comparison(
                            "unordered", (a, b) -> a != a || b != b, DoubleComparison::unordered));

    @Test
    void allPairsOfEdges() {
        double[] edges = EdgeValues.doubles();
        for (double a : edges) {
            for (double b : edges) {
                checkAll(a, b);
            }
        }
    }

    @Property
    void anyPair(@ForAll("values") double a, @ForAll("values") double b) {
        checkAll(a, b);
        REMAINDER.check(a, b);
    }

    @Property
    void pairsThatRoundAndCancel(@ForAll("closePairs") double[] pair) {
        checkAll(pair[0], pair[1]);
        REMAINDER.check(pair[0], pair[1]);
    }

    @Property
    void anOperandWithItselfAndItsNeighbours(@ForAll("values") double a) {
        for (double b :
                new double[] {a, -a, Math.nextUp(a), -Math.nextDown(a), 0, -0.0, 1, 2 * a}) {
            checkAll(a, b);
            REMAINDER.check(a, b);
        }
    }

    @Test
    void remainderOfAllPairsOfCommonEdges() {
        double[] edges = EdgeValues.doubles();
        for (int i = 0; i < edges.length; i += 5) {
            for (int j = i & 1; j < edges.length; j += 3) {
                REMAINDER.check(edges[i], edges[j]);
            }
        }
    }

    @Property
    void squareRoot(@ForAll("values") double a) {
        assertRoot(a);
        assertRoot(Math.abs(a));
    }

    @Test
    void squareRootsAroundPerfectSquares() {
        for (int i = 1; i < 1 << 20; i += 7) {
            double square = (double) i * i;
            assertRoot(square);
            assertRoot(Math.nextUp(square));
            assertRoot(Math.nextDown(square));
        }
        for (double edge : EdgeValues.doubles()) {
            assertRoot(edge);
        }
    }

    private static void assertRoot(double a) {
        assertSame("root of " + text(a), Math.sqrt(a), SquareRoot.sqrt(a));
    }

    private static void checkAll(double a, double b) {
        for (Operation operation : OPERATIONS) {
            operation.check(a, b);
        }
        for (Comparison comparison : COMPARISONS) {
            comparison.check(a, b);
        }
    }

    @Provide
    Arbitrary<Double> values() {
        return EdgeBiased.doubles();
    }

    @Provide
    Arbitrary<double[]> closePairs() {
        return EdgeBiased.closeDoubles();
    }
}
