package dev.cortado.compiler.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.SmallProgram;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.IrParser;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.LlvmService;
import dev.cortado.compiler.llvm.LlvmTarget;
import dev.cortado.compiler.llvm.OptimizationGoal;
import dev.cortado.compiler.llvm.OutputKind;
import dev.cortado.compiler.lower.DispatchTables;
import dev.cortado.compiler.lower.Lowering.LoweredProgram;
import dev.cortado.compiler.lower.TypeNumbering;
import dev.cortado.compiler.reach.Programs;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.translate.JdkWorld;
import dev.cortado.compiler.translate.Snippets;
import dev.cortado.compiler.world.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleEmitterTest {
    private static final LlvmTarget CORTEX_M3 =
            LlvmTarget.arm(
                    "thumbv7m", "cortex-m3", dev.cortado.compiler.llvm.FloatAbi.SOFT, List.of());

    private static LlvmService llvm;

    @BeforeAll
    static void open() {
        llvm = LlvmService.open(LlvmDistribution.inUserCache());
    }

    private static String emit(String members) {
        return new SmallProgram("class Main { " + members + " }").emit();
    }

    /** The lines between the braces of a method of Main, without debug locations and metadata. */
    private static String body(String module, String method) {
        Pattern definition =
                Pattern.compile(
                        "define [^\\n]*@\""
                                + Pattern.quote("Main." + method)
                                + "\"[^\\n]*\\{\\n(.*?)\\n\\}",
                        Pattern.DOTALL);
        MatchResult found =
                definition
                        .matcher(module)
                        .results()
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no " + method + " in\n" + module));
        return found.group(1).replaceAll(", ![a-z.]+ ![0-9]+", "") + "\n";
    }

    private static void assertAccepted(String module) {
        byte[] object = llvm.compile(module, CORTEX_M3, OptimizationGoal.SPEED, OutputKind.OBJECT);
        assertEquals(
                "\u007fELF",
                new String(object, 0, 4, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void aFunctionIsItsBlocksAfterAnEntryBlock() {
        String module =
                emit(
                        "static int r, s; static void main() { r = f(r, s); s++; } @NoInline static"
                                + " int f(int a, int b) { return a > b ? a - b : a << b; }");
        assertEquals(
                """
                entry:
                  br label %b0
                b0:
                  %v2 = icmp sle i32 %p0, %p1
                  br i1 %v2, label %b2, label %b3
                b2:
                  %t0 = and i32 %p1, 31
                  %v3 = shl i32 %p0, %t0
                  br label %b4
                b3:
                  %v4 = sub i32 %p0, %p1
                  br label %b4
                b4:
                  %v5 = phi i32 [ %v3, %b2 ], [ %v4, %b3 ]
                  ret i32 %v5
                """,
                body(module, "f(II)I"));
        assertAccepted(module);
    }

    /** LLVM took the three rotations of SHA-512 for so small that it inlined them 160 times. */
    @ParameterizedTest
    @CsvSource({"true, 2, true", "true, 1, false", "false, 2, false"})
    void aRotationOfALongThatIsCalledTwiceStaysAFunctionInSmallCode(
            boolean minimizeSize, int calls, boolean outlined) {
        String sum = "(x << 50 | x >>> 14) ^ (x << 46 | x >>> 18) ^ (x << 23 | x >>> 41)";
        String second = calls == 2 ? "r += f(r);" : "";
        String module =
                new SmallProgram(
                                "class Main { static long r; static void main() { r = f(r); "
                                        + second
                                        + " } static long f(long x) { return "
                                        + sum
                                        + "; } }")
                        .emit(minimizeSize);
        Pattern definition = Pattern.compile("define [^\\n]*@\"Main\\.f\\(J\\)J\"[^\\n]*noinline");
        assertEquals(outlined, definition.matcher(module).find());
    }

    @Test
    void aCallInATryRangeIsAnInvokeWithALandingPad() {
        String module =
                emit(
                        "static int r; static void main() { try { r = f(); } catch"
                            + " (RuntimeException e) { r = 9; } } @NoInline static int f() { if (r"
                            + " > 3) { throw null; } return 4; }");
        String main = body(module, "main()V");
        assertTrue(
                main.contains("invoke i32 @\"Main.f()I\"() to label %b0.c unwind label %b"), main);
        assertTrue(main.contains("landingpad { ptr, i32 } cleanup"), main);
        assertTrue(main.contains("extractvalue { ptr, i32 } %pad"), main);
        assertAccepted(module);
    }

    @ParameterizedTest
    @CsvSource({
        "double, Double.NaN, 0x7FF8000000000000",
        "double, -0.0, 0x8000000000000000",
        "double, Double.MIN_VALUE, 0x0000000000000001",
        "double, Double.NEGATIVE_INFINITY, 0xFFF0000000000000",
        "float, Float.NaN, 0x7FF8000000000000",
        "float, -0.0f, 0x8000000000000000",
        "float, Float.MIN_VALUE, 0x36A0000000000000",
        "float, 0.1f, 0x3FB99999A0000000",
        "int, Integer.MIN_VALUE, -2147483648",
        "long, Long.MIN_VALUE, -9223372036854775808",
        "long, -1L, -1",
        "boolean, true, 1",
        "char, '\uffff', 65535",
        "byte, (byte) 200, -56",
    })
    void aConstantIsWrittenExactly(String type, String java, String text) {
        String value = type.equals("char") ? "'" + java + "'" : java;
        String module =
                emit(
                        "static "
                                + type
                                + " r; static void main() { r = f(); r = r; }"
                                + " @NoInline static "
                                + type
                                + " f() { return "
                                + value
                                + "; }");
        Pattern returned =
                Pattern.compile("ret (i32|i64|float|double) " + Pattern.quote(text) + "\\b");
        String body = body(module, "f()" + descriptor(type));
        assertTrue(returned.matcher(body).find(), body);
        assertAccepted(module);
    }

    private static String descriptor(String type) {
        return switch (type) {
            case "double" -> "D";
            case "float" -> "F";
            case "int" -> "I";
            case "long" -> "J";
            case "boolean" -> "Z";
            case "char" -> "C";
            default -> "B";
        };
    }

    @Test
    void namesThatLlvmWouldNotTakeAreQuoted() {
        String module =
                emit(
                        "static int r; static void main() { r = größe$1(new int[r][0]); }"
                                + " @NoInline static int größe$1(int[][] x) { return x.length; }");
        assertTrue(module.contains("@\"Main.gr\\C3\\B6\\C3\\9Fe$1([[I)I\""), module);
        assertAccepted(module);
    }

    @Test
    void quotesBackslashesAndControlCharactersAreEscaped() {
        assertEquals("a\\22b\\5Cc\\0Ad\\7Fe", Names.escape("a\"b\\c\nd\u007fe"));
        String module =
                emit(
                        "static Object o; static void main() { o = \"q\\\"\\\\\\n"
                                + "\\u00e9\"; o = o == null ? o : null; }");
        assertTrue(module.contains("c\"q\\22\\5c\\0a\\e9\""), module);
        assertAccepted(module);
    }

    @Test
    void aPhiHasAnInputForEachOfTheSwitchEdgesThatComeFromOneBlock() {
        Function function =
                IrParser.parse(
                        """
                        function Main.f(II)I (%0:i32, %1:i32) i32 {
                        b0:
                          switch %0, 1: b2, 2: b2, 5: b2, 9: b1, default: b2
                        b1:
                          goto b2
                        b2:
                          %2:i32 = phi [b0: %1], [b1: i32 7]
                          return %2
                        }
                        """);
        World world =
                JdkWorld.with(
                        Snippets.compile(
                                "Main.java",
                                "class Main { static int f(int a, int b) { return 0; } }"));
        ReachableProgram program = Programs.of(world, List.of(function), Set.of());
        ModuleContext context =
                new ModuleContext(
                        world,
                        new LoweredProgram(
                                program,
                                TypeNumbering.of(world, program),
                                DispatchTables.of(program, Set.of()),
                                Map.of()),
                        new EmissionOptions(
                                false, true, CallSites.THROWING, false, VectorTable.ofCount(16)));
        StringBuilder out = new StringBuilder();
        new FunctionEmitter(context, world.method(function.method()), function, ".text.f")
                .emit()
                .addTo(context, out);
        context.metadata().write(out);
        String body = body(out.toString(), "f(II)I");
        assertTrue(
                body.contains(
                        "phi i32 [ %p1, %b0 ], [ %p1, %b0 ], [ %p1, %b0 ], [ %p1, %b0 ], [ 7, %b1"
                                + " ]"),
                body);
        assertAccepted(out.toString());
    }

    private static final String EVERYTHING =
            """
            interface Shape { int area(); }
            record Square(int side) implements Shape { public int area() { return side * side; } }
            record Box(int a, int b) implements Shape { public int area() { return a * b; } }
            enum Color { RED, GREEN { int v() { return 2; } }; int v() { return 1; } }
            class Late { static int x = dev.cortado.abi.Address.of(0x40000000).loadInt(0); static int get() { return x; } }
            class Main {
              static int r; static long wide; static double d = 1.5; static Object o; static int[] numbers = {1, 2, 3};
              static final Shape[] SHAPES = {new Square(2), new Box(2, 3)};
              static void main() {
                try { for (Shape s : SHAPES) { r += s.area(); } numbers[r & 3] = r; o = (Shape) o; wide = wide / r + Late.get(); }
                catch (ArithmeticException e) { r = -1; } finally { r++; }
                for (Color c : new Color[] {Color.RED, Color.GREEN}) { r += c.v(); }
                Runnable lambda = () -> r += (int) d; run(lambda); r = down(r); o = new int[r][2]; d %= 3;
                synchronized (SHAPES) { o = numbers.clone(); } o = o instanceof int[] ? o.getClass() : "text";
              }
              static void run(Runnable task) { task.run(); }
              static int down(int n) { return n <= 0 ? 0 : 1 + down(n - 1); }
            }
            """;

    @Test
    void equalProgramsHaveEqualText() {
        String first = new SmallProgram(EVERYTHING).emit();
        assertEquals(first, new SmallProgram(EVERYTHING).emit());
        assertAccepted(first);
    }

    @Test
    void theVectorTableStartsWithTheStackAndTheResetHandler() {
        String module = emit("static void main() { }");
        assertTrue(
                module.contains(
                        "@__vectors = constant [16 x ptr] [ptr @\"__stack_top\", ptr"
                                + " @Reset_Handler, ptr @__cortado"),
                module);
    }

    @Test
    void objectsThatCanChangeGoToTheDataSectionAndOthersAreConstants() {
        String module =
                emit(
                        "static int i; static int[] written = {7, 8}; static final int[] read = {5,"
                            + " 6}; static void main() { written[i] = read[i]; i = written[1]; }");
        List<String> arrays =
                module.lines()
                        .filter(l -> l.startsWith("@\"object.") && l.contains("@\"class [I\""))
                        .toList();
        String written =
                arrays.stream()
                        .filter(l -> l.contains("i32 7, i32 8"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(arrays));
        String read =
                arrays.stream().filter(l -> l.contains("i32 5, i32 6")).findFirst().orElseThrow();
        assertTrue(
                written.contains("hidden global") && written.contains("section \".data.objects\""),
                written);
        assertTrue(read.contains("internal constant"), read);
        assertFalse(read.contains("section"), read);
    }
}
