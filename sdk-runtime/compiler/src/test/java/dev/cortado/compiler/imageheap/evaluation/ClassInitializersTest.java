package dev.cortado.compiler.imageheap.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.imageheap.NullValue;
import dev.cortado.compiler.imageheap.VarHandleTarget;
import dev.cortado.compiler.world.JavaMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassInitializersTest {
    private static final String RUN_TIME_DEPENDENCY = "needs B, which is initialised at run time: ";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    prints | class A { static int x = 1; static { System.out.println(x); } } | uses System.out
                    prints through IO | class A { static { IO.println("x"); } } | uses System.out
                    throws | class A { static int x = 1; static { if (x == 1) throw new RuntimeException("no"); } } \
                    | throws java.lang.RuntimeException: no in A.<clinit>
                    divides by zero | class A { static int z = 0, x = 1 / z; } \
                    | throws java.lang.ArithmeticException: / by zero in A.<clinit>
                    reads the time | class A { static long t = System.nanoTime(); } \
                    | calls the native method java.lang.System.nanoTime
                    sets a property | class A { static { System.setProperty("a", "b"); } } | calls java.lang.System.setProperty
                    writes another's static | class A { static { B.y = 2; } } class B { static int y; } \
                    | writes B.y of another class
                    reads another's mutable static | class A { static int x = B.y; } class B { static int y = 5; } \
                    | reads B.y, which is not final
                    reads another's array | class A { static int x = B.Y[0]; } class B { static final int[] Y = {5}; } \
                    | reads mutable contents of a [I made by the initialiser of B
                    reads another's list | class A { static int x = B.Y.size(); } \
                    class B { static final java.util.List<Integer> Y = new java.util.ArrayList<>(); } \
                    | reads mutable contents of a java.util.ArrayList made by the initialiser of B
                    reads another's field | class A { static int x = B.Y.f; } \
                    class B { int f = 3; static final B Y = new B(); } | reads mutable contents of a B made by the initialiser of B
                    changes another's object | class A { static { B.Y.f = 4; } } \
                    class B { int f = 3; static final B Y = new B(); } | changes a B made by the initialiser of B
                    changes another's array | class A { static { B.Y[0] = 4; } } class B { static final int[] Y = {5}; } \
                    | changes a [I made by the initialiser of B
                    counts in another's counter | class A { static final int N = B.NEXT.incrementAndGet(); } \
                    class B { static final java.util.concurrent.atomic.AtomicInteger NEXT = \
                    new java.util.concurrent.atomic.AtomicInteger(); } \
                    | reads mutable contents of a java.util.concurrent.atomic.AtomicInteger made by the initialiser of B
                    allocates too much | class A { static final byte[] X = new byte[2_000_000]; } \
                    | allocates too much for an initialiser at build time
                    loops | class A { static { for (int i = 0; i < 1; ) { } } } \
                    | takes too long for an initialiser at build time
                    has a static with a mutable cycle | class A { static final Integer X = B.Y + 1; } \
                    class B { static final Integer Y = A.X == null ? 1 : A.X; } \
                    | needs B, which is initialised at run time: reads A.X while that class is being initialised
                    misses a class | class A { static { java.lang.foreign.Linker.nativeLinker(); } } | *
                    """)
    void initializerOfTheApplicationIsLeftToRunTimeThat(String rule, String source, String reason) {
        TestWorld world = new TestWorld(source);
        String actual = world.initialize("A");
        if (reason.equals("*")) {
            assertTrue(!actual.isEmpty(), rule);
        } else {
            assertEquals(reason, actual);
        }
        assertEquals(actual, world.initialize("A"), "the second answer");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    constant | class A { static final String X = "a" + 1; } | a1
                    computed | class A { static String X; static { StringBuilder b = new StringBuilder(); \
                    for (int i = 0; i < 3; i++) b.append(i); X = b.toString(); } } | 012
                    own mutable state | class A { static int n = 4; static int[] a = {1, 2}; static String X; \
                    static { n++; a[1] += n; X = "" + a[1]; } } | 7
                    another's final | class A { static final String X = "v" + B.Y; } class B { static final Integer Y = 41 + 1; } \
                    | v42
                    another's final field | class A { static final String X = B.Y.s; } \
                    class B { final String s; B(String s) { this.s = s + "!"; } static final B Y = new B("x"); } | x!
                    another's enum | class A { static final String X = B.values().length + B.valueOf("Q").name(); } \
                    enum B { P, Q } | 2Q
                    an enum switch | class A { static final String X = f(B.Q); \
                    static String f(B b) { return switch (b) { case P -> "p"; case Q -> "q"; }; } } enum B { P, Q } | q
                    a lambda | class A { static final java.util.function.Function<String, String> F = s -> s + s; \
                    static final String X = F.apply("ab"); } | abab
                    a superclass | class A extends B { static final String X = "" + Y; } class B { static final Integer Y = 7; } | 7
                    an immutable list | class A { static final String X = B.Y.get(1); } \
                    class B { static final java.util.List<String> Y = java.util.List.of("a", "b", "c"); } | b
                    itself within a cycle | class A { static final A I = new A(); final B b = new B(this); \
                    static final String X = "" + (I.b.a == I); } class B { final A a; B(A a) { this.a = a; } } | true
                    """)
    void initializerIsEvaluatedThatUses(String what, String source, String value) {
        TestWorld world = new TestWorld(source);
        assertEquals("", world.initialize("A"), what);
        assertEquals(value, world.staticText("A", "X"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    another's array | class A { static String X = "" + B.Y[0]; } class B { static final int[] Y = {5}; } \
                    | 5 | A: [I
                    another's mutable static | class A { static String X = "" + B.y; } class B { static int y = 5; } \
                    | 5 | A: B.y
                    another's field | class A { static String X = "" + B.Y.f; } \
                    class B { int f = 3; static final B Y = new B(); } | 3 | A: B
                    """)
    void anInitializerThatMayAssumeReadsAndNotes(
            String what, String source, String value, String assumption) {
        TestWorld world = new TestWorld(source, true);
        assertEquals("", world.initialize("A"), what);
        assertEquals(value, world.staticText("A", "X"));
        assertEquals(List.of(assumption), world.assumptions());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    of a class in initialisation | class A { static int[] y = {1}; static int x = B.X; } \
                    class B { static final int X = A.y[0] + 1; } | B
                    after reading, prints | class A { static int x = B.Y[0]; static { System.out.println(x); } } \
                    class B { static final int[] Y = {5}; } | A
                    another's list | class A { static int x = B.Y.size(); } \
                    class B { static final java.util.List<Integer> Y = new java.util.ArrayList<>(); } | A
                    """)
    void nothingStaysAssumedByAnInitializerThatIsLeftToRunTime(
            String what, String source, String type) {
        TestWorld world = new TestWorld(source, true);
        assertTrue(!world.initialize(type).isEmpty(), what);
        assertEquals(List.of(), world.assumptions());
    }

    @Test
    void anAbandonedInitializerLeavesNoTrace() {
        TestWorld world =
                new TestWorld(
                        """
                        class A {
                            static int n = 5;
                            static final int C = 9;
                            static String s = "set";
                            static Object o = B.Y;
                            static { n = 6; System.out.println(); }
                        }
                        class B { static final String Y = "y" + Integer.valueOf(1); }
                        """);
        assertEquals("uses System.out", world.initialize("A"));
        assertEquals(0, world.staticValue("A", "n"));
        assertEquals(9, world.staticValue("A", "C"));
        assertEquals(NullValue.NULL, world.staticValue("A", "s"));
        assertEquals(NullValue.NULL, world.staticValue("B", "Y"));
        assertEquals("", world.initialize("B"));
        assertEquals("y1", world.staticText("B", "Y"));
    }

    @Test
    void abandoningAnInitializerUndoesItsWritesToThePlatform() {
        TestWorld world =
                new TestWorld(
                        """
                        class A { static { java.util.Collections.addAll(new java.util.ArrayList<>(), 1); Integer.valueOf(3);
                            Thread t = Thread.currentThread(); java.util.Objects.hash(1); "abc".hashCode();
                            String s = new String(new char[]{'x', 'y'}).intern(); s.hashCode(); System.exit(0); } }
                        """);
        assertEquals("", world.initialize("java/lang/Integer$IntegerCache"));
        ImageArray cache =
                assertInstanceOf(
                        ImageArray.class,
                        world.staticValue("java/lang/Integer$IntegerCache", "cache"));
        Object before = cache.element(131);
        assertEquals("calls java.lang.System.exit", world.initialize("A"));
        assertSame(before, cache.element(131));
        assertEquals(256, cache.length());
    }

    @Test
    void whatDependsOnARunTimeClassIsInitializedAtRunTime() {
        TestWorld world =
                new TestWorld(
                        """
                        class B { static final long T = System.nanoTime(); }
                        class A { static final Object X = new B(); }
                        class C extends B { }
                        interface I { long T = System.nanoTime(); default void m() {} }
                        class D implements I { }
                        interface J { long T = System.nanoTime(); void m(); }
                        abstract class E implements J { }
                        class F { static final B[] X = new B[2]; }
                        """);
        String time = "calls the native method java.lang.System.nanoTime";
        assertEquals(RUN_TIME_DEPENDENCY + time, world.initialize("A"));
        assertEquals(RUN_TIME_DEPENDENCY + time, world.initialize("C"));
        assertEquals("needs I, which is initialised at run time: " + time, world.initialize("D"));
        assertEquals(
                "",
                world.initialize("E"),
                "an interface without default methods is not initialised");
        assertEquals("", world.initialize("F"), "an array of a class does not initialise it");
    }

    @Test
    void objectsOfTheImageHoldFieldsAtTheirOffsets() {
        TestWorld world =
                new TestWorld(
                        """
                        class A { byte b = -2; char c = 'x'; short s = -3; int i = 70000; long l = 1L << 40; float f = 1.5f;
                            double d = -0.25; boolean z = true; String t = "t"; A next; static final A X = new A(); }
                        """);
        assertEquals("", world.initialize("A"));
        ImageInstance x = assertInstanceOf(ImageInstance.class, world.staticValue("A", "X"));
        List<Object> values =
                x.type().fields().stream()
                        .filter(field -> !field.isStatic() && !field.name().equals("t"))
                        .map(x::value)
                        .toList();
        assertEquals(List.of(-2, 120, -3, 70000, 1L << 40, 1.5f, -0.25, 1, NullValue.NULL), values);
        assertEquals(world.world.resolve("A"), x.owner().orElseThrow());
        assertSame(
                world.heap.string("t"),
                x.value(x.type().declaredField("t", "Ljava/lang/String;").orElseThrow()));
    }

    @Test
    void literalsCarryTheirHashAndIdentity() {
        TestWorld world =
                new TestWorld(
                        "class A { static final String X = \"k\\u20ac\", Y = \"k\\u20ac\"; static"
                                + " final boolean Z = X == Y && X.length() == 2 && X.charAt(1) =="
                                + " 0x20ac; }");
        assertEquals("", world.initialize("A"));
        ImageInstance x = assertInstanceOf(ImageInstance.class, world.staticValue("A", "X"));
        assertSame(x, world.heap.string("k\u20ac"));
        assertEquals(
                "k\u20ac".hashCode(), x.value(x.type().declaredField("hash", "I").orElseThrow()));
        assertEquals(1, world.staticValue("A", "Z"));
    }

    @Test
    void identityHashesWaitForTheAddresses() {
        TestWorld world =
                new TestWorld(
                        "class A { static final int X = new Object().hashCode(); } class B { static"
                            + " final java.util.Map<A, String> X = new java.util.HashMap<>();"
                            + " static { X.put(new A(), \"p\"); } } class C { static final int X ="
                            + " System.identityHashCode(null); }");
        String reason =
                "asks for an identity hash code, which is the object's address on the device";
        assertEquals(reason, world.initialize("B").replaceFirst(".*run time: ", ""));
        assertEquals(reason, world.initialize("A"));
        assertEquals("", world.initialize("C"));
    }

    @Test
    void theStateOfTheDeviceIsUnknownBeforeBoot() {
        TestWorld world =
                new TestWorld(
                        "package dev.cortado.runtime.x; class Heap { static int free; static int"
                                + " own = free + 1; } class A { static final int X = Heap.free; }");
        assertEquals("", world.initialize("dev/cortado/runtime/x/Heap"));
        assertEquals(
                "uses the state of the running device: dev.cortado.runtime.x.Heap.free",
                world.initialize("dev/cortado/runtime/x/A").replaceFirst(".*run time: ", ""));
    }

    @Test
    void varHandlesKnowTheirTarget() {
        TestWorld world =
                new TestWorld(
                        """
                        import java.lang.invoke.*;
                        class A { volatile int n; static final VarHandle N;
                            static { try { N = MethodHandles.lookup().findVarHandle(A.class, "n", int.class); }
                                catch (ReflectiveOperationException e) { throw new ExceptionInInitializerError(e); } } }
                        """);
        assertEquals("", world.initialize("A"));
        ImageInstance handle = assertInstanceOf(ImageInstance.class, world.staticValue("A", "N"));
        assertEquals(
                new VarHandleTarget.InstanceField(
                        world.world.resolve("A").declaredField("n", "I").orElseThrow()),
                handle.payload().orElseThrow());
    }

    @Test
    void constructorsRunAtBuildTimeWithGivenArguments() {
        TestWorld world =
                new TestWorld(
                        "class A { final int n; A(int n, String s) { this.n = n + s.length(); } }");
        JavaMethod constructor =
                world.world
                        .resolve("A")
                        .declaredMethod("<init>", "(ILjava/lang/String;)V")
                        .orElseThrow();
        EvaluationResult.Returned made =
                assertInstanceOf(
                        EvaluationResult.Returned.class,
                        world.initializers.construct(
                                constructor, List.of(40, world.heap.string("ab"))));
        ImageInstance object = assertInstanceOf(ImageInstance.class, made.value());
        assertEquals(42, object.value(object.type().declaredField("n", "I").orElseThrow()));
    }
}
