package dev.cortado.compiler.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.SmallProgram;
import dev.cortado.compiler.emit.ImageContents;
import dev.cortado.compiler.emit.ImageContents.PlacedObject;
import dev.cortado.compiler.emit.ImageContents.PlacedStatic;
import dev.cortado.compiler.emit.ImageContents.Word;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.ir.ImageObjectHandle;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In each table, {@code Main.subject} is the object that is asked about. */
class ImagePlacementTest {
    private static final String LIST =
            """
            class Calm extends RuntimeException { Calm() { super(null, null, false, false); }
              public Throwable fillInStackTrace() { return this; } }
            class Cell { Object value; Cell next; Cell(Object v, Cell n) { value = v; next = n; } }
            class Bag { Cell first; void add(Object o) { first = new Cell(o, first); }
              Object get() { return first.value; } }
            """;

    private static PlacedObject placed(ImageContents contents, Object handle) {
        return contents.objects().stream()
                .filter(o -> o.handle() == handle)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in the image: " + handle));
    }

    private static PlacedObject subject(String members) {
        SmallProgram program =
                new SmallProgram(LIST + "class Main { static int i; " + members + " }");
        ImageContents contents = program.place(program.reach());
        return placed(contents, program.staticValue("Main", "subject"));
    }

    @ParameterizedTest(name = "{0}: RAM {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    only read                     | false | static void main() { i = subject[i]; }
                    only its length               | false | static Object o; static void main() { o = subject; }
                    copied from                   | false | static void main() { System.arraycopy(subject, 0, new int[4], 0, 2); }
                    cloned, the clone written     | false | static void main() { int[] c = subject.clone(); c[i] = 1; i = c[0]; }
                    written through its field     | true  | static void main() { subject[i] = 1; }
                    written through a parameter   | true  | static void main() { f(subject); } @NoInline static void f(int[] a) { a[i] = 1; }
                    written two calls deep        | true  | static void main() { f(subject); } @NoInline static void f(int[] a) { g(a); } @NoInline static void g(int[] a) { a[i] = 1; }
                    written through a result      | true  | static void main() { f()[i] = 1; } @NoInline static int[] f() { return subject; }
                    written through either path   | true  | static int[] other = {9}; static void main() { int[] a = i > 0 ? subject : other; a[i] = 1; i++; }
                    destination of arraycopy      | true  | static void main() { System.arraycopy(new int[4], i, subject, 0, 2); }
                    written through another field | true  | static int[] alias; static void main() { alias = subject; g(); } @NoInline static void g() { alias[i] = 1; }
                    written out of a collection   | true  | static Bag bag = new Bag(); static void main() { bag.add(subject); g(); } @NoInline static void g() { ((int[]) bag.get())[i] = 1; }
                    read out of a collection      | false | static Bag bag = new Bag(); static void main() { bag.add(subject); g(); } @NoInline static void g() { i = ((int[]) bag.get())[0]; }
                    put in an array and written   | true  | static Object[] all = new Object[2]; static void main() { all[i] = subject; g(); } @NoInline static void g() { ((int[]) all[0])[i] = 1; }
                    written by an overrider       | true  | static class P { void f(int[] a) { } } static class Q extends P { @NoInline void f(int[] a) { a[i] = 1; } } static P p() { return i > 0 ? new P() : new Q(); } static void main() { p().f(subject); }
                    written in a handler          | true  | static void main() { try { f(); } catch (RuntimeException e) { subject[i] = 1; } } @NoInline static void f() { throw new Calm(); }
                    written by a lambda           | true  | static void main() { Runnable r = () -> subject[i] = 1; run(r); } @NoInline static void run(Runnable r) { r.run(); }
                    """)
    void anArrayIsInFlashOnlyWhenNothingCanWriteIt(String how, boolean ram, String members) {
        assertEquals(
                ram, subject("static final int[] subject = {1, 2, 3}; " + members).inRam(), how);
    }

    @ParameterizedTest(name = "{0}: RAM {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    read only                          | false | static void main() { i = subject.x; }
                    written                            | true  | static void main() { subject.x = i; i = subject.x; }
                    written by a method                | true  | static void main() { subject.set(i); i = subject.x; }
                    the like is constructed            | false | static void main() { i = new Box(i).x + subject.x; }
                    a subclass with another field is   | false | static void main() { new Sub().y = i; i = subject.x; }
                    its inherited field is written     | true  | static Sub sub = new Sub(); static void main() { sub.x = i; i = subject.x + sub.y; }
                    """)
    void anInstanceIsInFlashWhenNoFieldOfItIsWrittenAfterConstruction(
            String how, boolean ram, String members) {
        String box =
                "static class Box { int x; Box(int v) { x = v; } @NoInline void set(int v) { x = v;"
                        + " } } static class Sub extends Box { int y; Sub() { super(7); } } static"
                        + " final Box subject = new Box(5); ";
        assertEquals(ram, subject(box + members).inRam(), how);
    }

    @Test
    void anInstanceWithAVolatileFieldIsInRam() {
        assertTrue(
                subject(
                                "static class Box { volatile int x = 1; } static final Box subject"
                                        + " = new Box(); static void main() { i = subject.x; }")
                        .inRam());
    }

    @Test
    void anEmptyArrayIsInFlashThoughStoredTo() {
        assertFalse(
                subject("static final int[] subject = {}; static void main() { subject[i] = 1; }")
                        .inRam());
    }

    @Test
    void aStringAndItsBytesAreInFlash() {
        SmallProgram program =
                new SmallProgram(
                        "class Main { static Object o; static byte[] b = {1};"
                                + " static void main() { o = \"text\"; b[0] = 2; } }");
        ImageContents contents = program.place(program.reach());
        ImageInstance text = program.heap.string("text");
        assertFalse(placed(contents, text).inRam());
        PlacedObject bytes =
                placed(
                        contents,
                        text.value(
                                program.world
                                        .stringClass()
                                        .declaredField("value", "[B")
                                        .orElseThrow()));
        assertFalse(bytes.inRam());
        assertEquals(
                "text",
                new String(
                        bytes.bytes().orElseThrow(), java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void aByteArrayThatIsWrittenIsInRam() {
        PlacedObject bytes =
                subject(
                        "static final byte[] subject = {1, 2};"
                                + " static void main() { subject[i] = 3; i = subject[0]; }");
        assertTrue(bytes.inRam());
    }

    private static Optional<PlacedStatic> staticField(ImageContents contents, String name) {
        return contents.statics().stream()
                .filter(s -> s.field().owner().equals("Main") && s.field().name().equals(name))
                .findFirst();
    }

    @Test
    void aStaticFieldExistsWhenItIsBothReadAndWritten() {
        SmallProgram program =
                new SmallProgram(
                        "class Main { static int both = 5; static int read = 6; static int written"
                            + " = 7; static Object reference = \"r\"; static boolean flag = true;"
                            + " static long wide = -1; static void main() { both += read; written ="
                            + " both; reference = reference == null ? \"s\" : null; flag = !flag;"
                            + " wide++; } }");
        ImageContents contents = program.place(program.reach());
        assertEquals(
                new Word.Primitive("i32", "5", 4),
                staticField(contents, "both").orElseThrow().initial());
        assertFalse(staticField(contents, "both").orElseThrow().isRoot());
        assertTrue(staticField(contents, "read").isEmpty(), "folded");
        assertTrue(staticField(contents, "written").isEmpty(), "nobody would know");
        PlacedStatic reference = staticField(contents, "reference").orElseThrow();
        assertTrue(reference.isRoot());
        assertEquals(
                new Word.Reference(Optional.<ImageObjectHandle>of(program.heap.string("r"))),
                reference.initial());
        assertEquals(
                new Word.Primitive("i8", "1", 1),
                staticField(contents, "flag").orElseThrow().initial());
        assertEquals(
                new Word.Primitive("i64", "-1", 8),
                staticField(contents, "wide").orElseThrow().initial());
    }

    @Test
    void aReferenceInAFieldThatNothingReadsIsNullInTheImage() {
        PlacedObject box =
                subject(
                        "static class Box { Object unread = new Object(); int x = 4; } static final"
                            + " Box subject = new Box(); static Object o; static void main() { o ="
                            + " subject; i = subject.x; }");
        assertTrue(
                box.slots().stream()
                        .anyMatch(s -> s.word().equals(new Word.Reference(Optional.empty()))));
        assertTrue(
                box.slots().stream()
                        .anyMatch(s -> s.word().equals(new Word.Primitive("i32", "4", 4))));
    }

    private static final String HANDLES =
            """
            import java.lang.invoke.MethodHandles; import java.lang.invoke.VarHandle;
            class Box {
              int x = 1; int[] data = {1}; Object held = new Square(); static final VarHandle X, DATA, HELD;
              static { try { var l = MethodHandles.lookup(); X = l.findVarHandle(Box.class, "x", int.class);
                DATA = l.findVarHandle(Box.class, "data", int[].class);
                HELD = l.findVarHandle(Box.class, "held", Object.class);
              } catch (ReflectiveOperationException e) { throw new Error(e); } } }
            class Square { }
            """;

    private static ImageContents withHandles(SmallProgram program) {
        return program.place(program.reach());
    }

    @Test
    void anInstanceWrittenThroughAVarHandleIsInRam() {
        SmallProgram program =
                new SmallProgram(
                        HANDLES
                                + "class Main { static final Box subject = new Box(); static int i;"
                                + " static void main() { Box.X.set(subject, i); i = subject.x; }"
                                + " }");
        assertTrue(placed(withHandles(program), program.staticValue("Main", "subject")).inRam());
    }

    @Test
    void anArrayReadThroughAVarHandleAndWrittenIsInRam() {
        SmallProgram program =
                new SmallProgram(
                        HANDLES
                                + "class Main { static final Box subject = new Box(); static int i;"
                                + " static void main() { ((int[]) Box.DATA.get(subject))[i] = 3; i"
                                + " = subject.data[0]; } }");
        ImageContents contents = withHandles(program);
        PlacedObject data =
                contents.objects().stream()
                        .filter(
                                o ->
                                        o.type().name().equals("[I")
                                                && o.arrayLength().equals(Optional.of(1)))
                        .findFirst()
                        .orElseThrow();
        assertTrue(data.inRam());
    }

    @Test
    void whatAFieldHoldsIsInTheImageWhenOnlyAVarHandleReadsIt() {
        SmallProgram program =
                new SmallProgram(
                        HANDLES
                                + "class Main { static final Box subject = new Box(); static Object"
                                + " o; static void main() { o = (Object)"
                                + " Box.HELD.getVolatile(subject); } }");
        assertTrue(
                withHandles(program).objects().stream()
                        .anyMatch(o -> o.type().name().equals("Square")));
    }
}
