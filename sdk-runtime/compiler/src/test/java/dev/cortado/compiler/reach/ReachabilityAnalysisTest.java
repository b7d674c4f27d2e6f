package dev.cortado.compiler.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.SmallProgram;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.world.JavaMethod;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachabilityAnalysisTest {
    private static final String SHAPES =
            """
            abstract class Shape { abstract int area(); int twice() { return 2 * area(); } }
            class Square extends Shape { int area() { return 4; } }
            class Circle extends Shape { int area() { return 3; } int twice() { return 6; } }
            class Cube extends Square { int area() { return 8; } }
            interface Named { default String name() { return "?"; } }
            class Dog implements Named { public String name() { return "dog"; } }
            class Cat implements Named { }
            """;

    private static boolean reaches(ReachableProgram program, String description) {
        return program.methods().stream()
                .anyMatch(m -> ReachableProgram.describe(m).equals(description));
    }

    private static ReachableProgram reach(String main) {
        return new SmallProgram(SHAPES + "class Main { " + main + " }").reach();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static void main() { Shape s = new Square(); call(s); } static int call(Shape s) {"
                        + " return s.area(); }",
                "static Shape made; static void main() { if (made != null) call(made); make(); }"
                    + " static int call(Shape s) { return s.area(); } static void make() { made ="
                    + " new Square(); }",
                "static Shape made; static void main() { make(); call(made); } static int"
                        + " call(Shape s) { return s.area(); } static void make() { made = new"
                        + " Square(); }",
            })
    void aVirtualCallReachesInstantiatedReceiversOnlyInWhicheverOrderCallAndClassAreFound(
            String main) {
        ReachableProgram program = reach(main);
        assertTrue(reaches(program, "Square.area()"));
        assertFalse(reaches(program, "Circle.area()"), "no Circle is ever made");
        assertFalse(reaches(program, "Cube.area()"), "no Cube is ever made");
    }

    @Test
    void anInheritedMethodIsReachedThroughTheSubclass() {
        ReachableProgram program =
                reach(
                        "static void main() { call(new Cube()); } static int call(Shape s) { return"
                                + " s.twice(); }");
        assertTrue(reaches(program, "Shape.twice()"));
        assertTrue(reaches(program, "Cube.area()"));
        assertFalse(reaches(program, "Square.area()"), "a Cube is no exact Square");
    }

    @Test
    void anInterfaceCallReachesTheDefaultMethodOfAClassThatDoesNotOverrideIt() {
        ReachableProgram program =
                reach(
                        "static void main() { call(new Cat()); } static String call(Named n) {"
                                + " return n.name(); }");
        assertTrue(reaches(program, "Named.name()"));
        assertFalse(reaches(program, "Dog.name()"));
    }

    @Test
    void aDirectCallOfAnInstanceMethodWaitsForAReceiver() {
        String helper =
                "@NoInline private int helper() { return other(); } @NoInline static int other() {"
                        + " return 1; }";
        ReachableProgram without =
                reach(
                        "static void main() { use(null); } static int use(Main m) { return"
                                + " m.helper(); }"
                                + helper);
        assertFalse(reaches(without, "Main.helper()"));
        assertFalse(reaches(without, "Main.other()"));
        ReachableProgram with =
                reach(
                        "static Main made; static void main() { if (made != null) use(made);"
                            + " make(); } static int use(Main m) { return m.helper(); } static void"
                            + " make() { made = new Main(); }"
                                + helper);
        assertTrue(reaches(with, "Main.other()"));
    }

    @Test
    void handlersWaitUntilSomethingThrows() {
        String tried =
                "static int x; static void main() { try { work(); } catch (Throwable t) {"
                        + " onlyHere(); } more(); } @NoInline static void onlyHere() { x = 2; }";
        ReachableProgram calm =
                reach(tried + " @NoInline static void work() { x = 1; } static void more() { }");
        assertFalse(reaches(calm, "Main.onlyHere()"), "nothing throws");
        ReachableProgram thrown =
                reach(
                        tried
                                + " @NoInline static void work() { x = 1; } static void more() {"
                                + " throw null; }");
        assertTrue(reaches(thrown, "Main.onlyHere()"));
        ReachableProgram checked =
                reach(
                        tried
                                + " @NoInline static void work() { x = new int[x][0].length / x; }"
                                + " static void more() { }");
        assertTrue(reaches(checked, "Main.onlyHere()"), "a division by zero throws");
    }

    @Test
    void anImageObjectInstantiatesItsClassAndWhatItsReadFieldsHold() {
        String holder =
                "static final Holder H = new Holder(); static class Holder { Shape read = new"
                    + " Square(); Shape unread = new Circle(); } static int call(Shape s) { return"
                    + " s.area(); }";
        ReachableProgram program = reach(holder + "static void main() { call(H.read); }");
        assertTrue(reaches(program, "Square.area()"));
        assertFalse(reaches(program, "Circle.area()"), "nothing reads the field");
        assertFalse(reaches(program, "Main$Holder.<init>()"), "it ran at build time");
    }

    @Test
    void aFieldReadAfterItsObjectWasFoundReachesWhatItHolds() {
        String holder =
                "static final Holder H = new Holder();"
                        + " static class Holder { Shape late = new Circle(); int n = 1; }"
                        + " static Object o; static Object last() { return ((Holder) o).late; }";
        ReachableProgram program =
                reach(
                        holder
                                + "static void main() { o = H; o = last(); call((Shape) o); }"
                                + " static int call(Shape s) { return s.area(); }");
        assertTrue(reaches(program, "Circle.area()"));
    }

    @Test
    void elementsOfAnImageArrayAreInstantiated() {
        ReachableProgram program =
                reach(
                        "static final Shape[] ALL = {new Square(), new Circle()};"
                                + " static int i; static void main() { i = ALL[i].area(); }");
        assertTrue(reaches(program, "Square.area()"));
        assertTrue(reaches(program, "Circle.area()"));
    }

    @Test
    void getClassMirrorsTheInstantiatedSubtypesOfItsReceiver() {
        SmallProgram small =
                new SmallProgram(
                        SHAPES
                                + "class Main { static void main() { of(new Square()); new Cat();"
                                + " of(new Cube()); } @NoInline static Class<?> of(Shape s) {"
                                + " return s.getClass(); } }");
        ReachableProgram program = small.reach();
        assertEquals(
                List.of("Cube", "Square"),
                program.mirrored().stream()
                        .map(t -> t.binaryName())
                        .filter(n -> !n.startsWith("java."))
                        .sorted()
                        .toList());
        assertTrue(
                program.imageObjects()
                        .contains(small.image.classMirror(small.world.resolve("Cube"))));
    }

    @Test
    void aNativeMethodIsRefusedWithThePathThatReachesIt() {
        UnsupportedCodeException refused =
                assertThrows(
                        UnsupportedCodeException.class,
                        () ->
                                reach(
                                        "static void main() { middle(); } static void middle() {"
                                                + " missing(); } static native void missing();"));
        assertEquals("Main.missing() is native and has no substitution", refused.getMessage());
        assertEquals(3, refused.path().size(), refused.path()::toString);
        assertEquals("Main.main()  <- the program's main method", refused.path().get(0));
        assertTrue(refused.path().get(1).startsWith("Main.middle()  <- called by Main.main()"));
        assertTrue(refused.path().get(2).startsWith("Main.missing()  <- called by Main.middle()"));
    }

    @Test
    void aRemovedMethodIsRefusedWithTheReasonThatTheRemovalGives() {
        UnsupportedCodeException refused =
                assertThrows(
                        UnsupportedCodeException.class,
                        () ->
                                reach(
                                        "static void main() { fork(1); }"
                                            + " @dev.cortado.abi.substitution.Remove(\"there are no"
                                            + " processes\") static void fork(int n) { throw null;"
                                            + " }"));
        assertEquals(
                "Main.fork(int) is not available on a device: there are no processes",
                refused.getMessage());
        assertTrue(refused.path().getLast().startsWith("Main.fork(int)  <- called by Main.main()"));
    }

    @Test
    void aMethodThatNothingReachesMayBeNative() {
        assertFalse(
                reaches(
                        reach("static void main() { } static native void missing();"),
                        "Main.missing()"));
    }

    @Test
    void whyLeadsFromARootOverEachCallToTheMethod() {
        SmallProgram small =
                new SmallProgram(
                        "class Main {\n"
                                + "static void main() {\n"
                                + "a(); }\n"
                                + "@NoInline static void a() {\n"
                                + "b(); }\n"
                                + "@NoInline static void b() { } }");
        ReachableProgram program = small.reach();
        assertEquals(
                List.of(
                        "Main.main()  <- the program's main method",
                        "Main.a()  <- called by Main.main():3",
                        "Main.b()  <- called by Main.a():5"),
                program.why(small.method("Main", "b")));
    }

    @Test
    void aClassInitialiserThatCantRunAtBuildTimeIsReachedWithTheReasonWhy() {
        SmallProgram small =
                new SmallProgram(
                        "class Main { static void main() { Late.use(); } }class Late { static int x"
                                + " = dev.cortado.abi.Address.of(0x40000000).loadInt(0); @NoInline"
                                + " static void use() { } }");
        ReachableProgram program = small.reach();
        JavaMethod initializer = small.method("Late", "<clinit>");
        assertTrue(program.functions().containsKey(initializer));
        assertTrue(program.runtimeInitialized().contains(small.world.resolve("Late")));
        assertTrue(
                program.methodReasons()
                        .get(initializer)
                        .what()
                        .startsWith("not evaluated at build time, as it "),
                program.methodReasons().get(initializer)::what);
    }

    @ParameterizedTest
    @CsvSource({
        "constructor of the object, false, 'Box(int v) { x = v; }', ''",
        "code that made the object, false, 'Box(int v) { }', 'made.x = 3;'",
        "code that was given the object, true, 'Box(int v) { }', 'given.x = 3;'",
        "constructor of another object, true, 'Box(int v) { if (given != null) { given.x = v; } }',"
                + " ''",
    })
    void aFieldIsMutatedWhenWrittenInAnObjectThatIsNotJustBeingMade(
            String by, boolean mutated, String constructor, String statement) {
        ReachableProgram program =
                reach(
                        "static int n; static Box given = new Box(0); static void main() {"
                                + " Box made = new Box(n); "
                                + statement
                                + " n = made.x + given.x; }"
                                + " static class Box { int x; "
                                + constructor
                                + " }");
        String written =
                program.writtenFields().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining());
        assertTrue(written.contains("Main$Box.x"), written);
        assertEquals(
                mutated,
                program.mutatedFields().stream()
                        .anyMatch(f -> f.toString().startsWith("Main$Box.x")));
    }

    @Test
    void handlersSurviveWhenOnlyTheStackCheckThatIsAddedLaterThrows() {
        SmallProgram small =
                new SmallProgram(
                        "class Main { static int x; static void main() { try { down(9); } catch"
                            + " (Throwable t) { caught(); } } static void down(int n) { x = n; if"
                            + " (n > 0) { down(n - 1); } } @NoInline static void caught() { x = 7;"
                            + " } }");
        assertFalse(reaches(small.reach(), "Main.caught()"));
        small.analysis.addRoot(RuntimeEntry.THROW_STACK_OVERFLOW);
        ReachableProgram program = small.analysis.run();
        assertTrue(reaches(program, "Main.caught()"));
        Function main = program.functions().get(small.method("Main", "main"));
        assertTrue(
                main.blocks().stream().anyMatch(b -> b.unwind().isPresent()),
                "the call has its handler");
    }
}
