package dev.cortado.compiler.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.compiler.SmallProgram;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.reach.ReachableProgram;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code Main.subject} asks for the length of one array. */
class ArrayLengthsTest {
    private static final String PROGRAM =
            """
            import dev.cortado.abi.NoInline;
            class Ring { final int[] places; Ring(int[] p) { places = p; } }
            class Main { static int i; static Object hidden; static int[] now = new int[8]; %s }
            """;

    @ParameterizedTest(name = "{0}: known {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a field of one length          | true  | static void main() { i = subject(new Ring(new int[8])); } @NoInline static int subject(Ring r) { return r.places.length; }
                    a field of several lengths     | false | static void main() { i = subject(new Ring(new int[8])) + subject(new Ring(new int[9])); } @NoInline static int subject(Ring r) { return r.places.length; }
                    a field of unknown length      | false | static void main() { i = subject(new Ring(new int[i])); } @NoInline static int subject(Ring r) { return r.places.length; }
                    a parameter                    | true  | static void main() { i = subject(new int[8]) + subject(new int[8]); } @NoInline static int subject(int[] a) { return a.length; }
                    a parameter of several lengths | false | static void main() { i = subject(new int[8]) + subject(new int[7]); } @NoInline static int subject(int[] a) { return a.length; }
                    a parameter that may be null   | true  | static void main() { i = subject(i > 0 ? null : new int[8]); } @NoInline static int subject(int[] a) { return a.length; }
                    a result                       | true  | static void main() { i = subject(); } @NoInline static int[] made() { return new int[8]; } @NoInline static int subject() { return made().length; }
                    a choice of the same length    | true  | static void main() { i = subject(new int[8], new int[8]); } @NoInline static int subject(int[] a, int[] b) { return (i > 0 ? a : b).length; }
                    a choice of lengths            | false | static void main() { i = subject(new int[8], new int[7]); } @NoInline static int subject(int[] a, int[] b) { return (i > 0 ? a : b).length; }
                    an array of the image          | true  | static void main() { now[i] = 1; i = subject(now); } @NoInline static int subject(int[] a) { return a.length; }
                    another array in its place     | false | static void main() { now = new int[7]; i = subject(now); } @NoInline static int subject(int[] a) { return a.length; }
                    a cast                         | false | static void main() { hidden = new int[8]; i = subject((int[]) hidden); } @NoInline static int subject(int[] a) { return a.length; }
                    an element                     | false | static void main() { i = subject(new int[][] {new int[8]}); } @NoInline static int subject(int[][] a) { return a[i].length; }
                    an overrider's parameter       | false | static class P { @NoInline int subject(int[] a) { return a.length; } } static class Q extends P { @NoInline int subject(int[] a) { return a[0]; } } static P p() { return i > 0 ? new P() : new Q(); } static void main() { i = p().subject(new int[8]) + p().subject(new int[i]); }
                    an overridden result           | false | static class P { @NoInline int[] f() { return new int[8]; } } static class Q extends P { @NoInline int[] f() { return new int[9]; } } static P p() { return i > 0 ? new P() : new Q(); } static void main() { i = subject(p()); } @NoInline static int subject(P p) { return p.f().length; }
                    """)
    void aLengthIsKnownWhenAllThatArriveHaveIt(String how, boolean known, String members) {
        SmallProgram small = new SmallProgram(PROGRAM.formatted(members));
        ReachableProgram program = small.reach();
        ArrayLengths.apply(small.world, small.initializers(), program);
        Function subject =
                program.functions().entrySet().stream()
                        .filter(e -> e.getKey().name().equals("subject"))
                        .filter(e -> !e.getKey().owner().name().endsWith("Q"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        assertEquals(!known, usesALength(subject), how);
    }

    private static boolean usesALength(Function function) {
        return function.blocks().stream()
                .flatMap(
                        block ->
                                Stream.concat(
                                        block.instructions().stream()
                                                .flatMap(i -> i.operands().stream()),
                                        block.terminator().operands().stream()))
                .anyMatch(
                        value ->
                                value instanceof Instruction i && i.opcode() == Opcode.ARRAYLENGTH);
    }
}
