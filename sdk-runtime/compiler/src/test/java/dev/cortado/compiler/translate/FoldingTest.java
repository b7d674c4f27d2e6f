package dev.cortado.compiler.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.IrPrinter;
import dev.cortado.compiler.ir.IrVerifier;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.translate.BuildTimeState.AccessedVariable;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.World;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private final FakeBuildTime buildTime = new FakeBuildTime();

    private String translate(String source, String method) {
        World world = JdkWorld.with(Snippets.compile("T.java", source));
        JavaClass type = world.resolve("T");
        MethodTranslator translator =
                new MethodTranslator(world, buildTime, new FakeDynamicCalls());
        Function function =
                type.methods().stream()
                        .filter(m -> m.name().equals(method))
                        .findFirst()
                        .map(translator::translate)
                        .orElseThrow();
        IrVerifier.verify(function);
        return IrPrinter.print(function);
    }

    @Test
    void theDeadSideOfAConstantStaticIsNeverTranslated() {
        buildTime.statics.put("T.DEBUG", 0);
        String ir =
                translate(
                        """
                        class T {
                            static final boolean DEBUG = Boolean.getBoolean("x");
                            static int f(int a) { if (DEBUG) System.out.println(a); return a; }
                        }
                        """,
                        "f");
        assertFalse(ir.contains("println"), ir);
        assertFalse(ir.contains("branch"), ir);
    }

    @Test
    void assertionsAreDisabled() {
        String ir =
                translate(
                        "class T { static int f(int a) { assert a > 3 : \"x\"; return a; } }", "f");
        assertFalse(ir.contains("AssertionError"), ir);
    }

    @Test
    void aTinyMethodFoldsWithItsCaller() {
        buildTime.imageConstants.put("dev/cortado/abi/ImageConstants.latin1", 1);
        String ir =
                translate(
                        """
                        import dev.cortado.abi.ImageConstants;
                        final class T {
                            int coder;
                            boolean isLatin1() { return ImageConstants.latin1() || coder == 0; }
                            int f() { return isLatin1() ? 1 : slow(); }
                            int slow() { return this.hashCode(); }
                        }
                        """,
                        "f");
        assertTrue(ir.contains("return i32 1"), ir);
        assertFalse(ir.contains("slow"), ir);
    }

    @Test
    void aConstantSurvivesALoopThatDoesNotWriteIt() {
        String ir =
                translate(
                        """
                        class T {
                            static int f(int n) {
                                int k = 3; boolean trace = false; int s = 0;
                                for (int i = 0; i < n; i++) { if (trace) s += 1000; s += k; }
                                return s;
                            }
                        }
                        """,
                        "f");
        assertFalse(ir.contains("1000"), ir);
        assertTrue(ir.contains("add %") && ir.contains("i32 3"), ir);
    }

    @Test
    void oneNullCheckServesAllUses() {
        String ir =
                translate(
                        "class T { int a, b; static int f(T t) { t.a = 1; t.b = 2; return t.a; } }",
                        "f");
        assertEquals(2, ir.split("nullcheck", -1).length, ir);
    }

    @Test
    void aVarHandleOfTheImageIsAMemoryAccess() {
        String source =
                """
                import java.lang.invoke.*;
                class T {
                    volatile int state;
                    static final VarHandle STATE;
                    static {
                        try { STATE = MethodHandles.lookup().findVarHandle(T.class, "state", int.class); }
                        catch (ReflectiveOperationException e) { throw new Error(e); }
                    }
                    boolean f(int a) { return STATE.compareAndSet(this, 0, a); }
                }
                """;
        TranslationException refused =
                assertThrows(TranslationException.class, () -> translate(source, "f"));
        assertTrue(refused.getMessage().contains("VarHandle.compareAndSet"), refused.getMessage());
        buildTime.statics.put(
                "T.STATE",
                new FakeBuildTime.Handle(
                        999,
                        new TypeRef("java/lang/invoke/VarHandle"),
                        new AccessedVariable.Field(new FieldRef("T", "state", "I"))));
        String ir = translate(source, "f");
        assertTrue(ir.contains("intrinsic {unsafe.compareAndSet.INT} %0, i64 4, i32 0, %1"), ir);
    }

    @Test
    void addressesAreMemoryAccesses() {
        String ir =
                translate(
                        """
                        import dev.cortado.abi.*;
                        class T {
                            static int f(Address a, int i) {
                                Address b = a.plus(4);
                                b.storeIntVolatile(8, i);
                                return a.isBelow(b) ? b.loadByte(i) : Address.ofSymbol("__end").toInt();
                            }
                        }
                        """,
                        "f");
        assertTrue(ir.contains("ptradd %0, i32 4"), ir);
        assertTrue(ir.contains("store {int +8 <<0 volatile }"), ir);
        assertTrue(ir.contains("load {byte +0 <<0 plain }"), ir);
        assertTrue(ir.contains("intrinsic {address.toInt} symbol __end"), ir);
        assertFalse(ir.contains("nullcheck"), ir);
    }

    @Test
    void uncheckedMethodsHaveNoChecks() {
        String ir =
                translate(
                        """
                        class T {
                            @dev.cortado.abi.Unchecked
                            static int f(int[] a, Object[] o, int i) { o[i] = a; return a[i] / i; }
                        }
                        """,
                        "f");
        assertFalse(ir.contains("check"), ir);
    }

    @Test
    void aClassThatIsNotInitializedIsInitializedBeforeUse() {
        String ir =
                translate(
                        """
                        class T {
                            static int f() { return U.x + g(); }
                            static int g() { return new int[1].length; }
                        }
                        class U { static int x = Integer.getInteger("x"); }
                        """,
                        "f");
        assertTrue(ir.indexOf("classinit {U}") < ir.indexOf("getstatic {U.x"), ir);
        assertFalse(ir.contains("classinit {T}"), ir);
    }

    @Test
    void aComparisonOfFlippedSignBitsIsUnsigned() {
        String ir =
                translate(
                        """
                        class T {
                            static int f(int a, long b) {
                                if (((a - 1) ^ Integer.MIN_VALUE) < (7 ^ Integer.MIN_VALUE)) return 1;
                                if (a + Integer.MIN_VALUE >= (int) b + Integer.MIN_VALUE) return 2;
                                if ((b ^ Long.MIN_VALUE) > (9L ^ Long.MIN_VALUE)) return 3;
                                return 4;
                            }
                        }
                        """,
                        "f");
        assertTrue(ir.contains("cmp {above_equal} %2, i32 7"), ir);
        assertTrue(ir.contains("cmp {below} %0, "), ir);
        assertTrue(ir.contains("cmp {below_equal} %1, i64 9"), ir);
    }

    @Test
    void theRefusalNamesMethodAndLine() {
        TranslationException refused =
                assertThrows(
                        TranslationException.class,
                        () ->
                                translate(
                                        """
                                        class T {
                                            static Object f(java.lang.invoke.MethodHandle h) throws Throwable {
                                                return h.invoke(1);
                                            }
                                        }
                                        """,
                                        "f"));
        assertEquals(3, refused.line());
        assertTrue(refused.getMessage().startsWith("T.f("), refused.getMessage());
    }
}
