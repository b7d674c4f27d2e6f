package dev.cortado.compiler.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.InvalidIrException;
import dev.cortado.compiler.ir.IrParser;
import dev.cortado.compiler.ir.IrPrinter;
import dev.cortado.compiler.ir.IrSyntaxException;
import dev.cortado.compiler.ir.IrVerifier;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "java/util/HashMap",
                "java/lang/StringLatin1",
                "java/math/BigInteger",
                "java/util/Formatter",
                "java/util/concurrent/ConcurrentHashMap",
                "java/lang/Character",
                "java/lang/Double",
                "dev/cortado/abi/HostMemory"
            })
    void printingWhatWasParsedGivesTheSameText(String className) {
        World world = JdkWorld.with(Map.of());
        MethodTranslator translator =
                new MethodTranslator(world, new FakeBuildTime(), new FakeDynamicCalls());
        for (JavaMethod method : world.resolve(className).methods()) {
            if (method.code().isPresent()) {
                try {
                    String text = IrPrinter.print(translator.translate(method));
                    Function parsed = IrParser.parse(text);
                    IrVerifier.verify(parsed);
                    assertEquals(text, IrPrinter.print(parsed));
                } catch (FakeDynamicCalls.NotLinked | TranslationException notTranslated) {
                    continue;
                }
            }
        }
    }

    @Test
    void everyKindOfValueAndTerminatorSurvives() {
        String text =
                """
                function a/B.f(I[JLa/B;)V (%0:ref<a/B!*>, %1:i32, %2:ref<[J>, %3:ref) void {
                b0 unwind b9:
                  %4:i32 = load {int +8 <<0 volatile } %3 @3
                  %5:i64 = load {long +0 <<3 plain elements of J} %2, %1
                  store {byte -4 <<0 invariant x.y} %3, i32 -1
                  %6:ref = call {a/B.g(DF)La/B;} f64 0xfff8000000000000, f32 0x80000000 @4
                  goto b1
                b1:
                  %7:i1 = cmp {flt_unordered} f32 0x7fc00000, f32 0x0
                  %8:ref = select %7, object 3<[I>, descriptor a/B
                  %9:i1 = cmp {eq} %8, symbol __end
                  %10:i1 = cmp {ne} code a/B.<init>()V, initrecord a/B
                  branch %9, b2, b3 cold @5
                b2:
                  switch %1, -2147483648: b3, 7: b4, 8: b4, default: b3
                b3:
                  %11:i32 = phi [b1: i32 3], [b2: %1]
                  %12:ref = phi [b1: object 4<[I>], [b2: null]
                  return
                b4:
                  unreachable
                b9:
                  %13:ref = catch
                  branch true, b5, b6
                b5:
                  throw %13 @9
                b6:
                  goto b6
                }
                """;
        assertEquals(text, IrPrinter.print(IrParser.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "function f",
                "function a/B.f()V () void {\n",
                "function a/B.f()V () void {\nb0:\n  goto b1\n}\n",
                "function a/B.f()V () void {\nb0:\n  frobnicate %1\n}\n",
                "function a/B.f()V () void {\nb0:\n  return %7\n}\n",
                "function a/B.f()V () v8 {\nb0:\n  return\n}\n"
            })
    void textThatIsNoFunctionIsRefusedWithItsLine(String text) {
        assertThrows(IrSyntaxException.class, () -> IrParser.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b0:\n  %1:i32 = add %0, i64 1\n  return %1",
                "b0:\n  %1:i64 = add %0, %0\n  return %0",
                "b0:\n  return",
                "b0:\n  %2:i32 = add %1, %0\n  %1:i32 = add %0, %0\n  return %2",
                "b0:\n"
                        + "  %1:i1 = cmp {eq} %0, i32 0\n"
                        + "  branch %1, b1, b2\n"
                        + "b1:\n"
                        + "  %2:i32 = neg %0\n"
                        + "  goto b2\n"
                        + "b2:\n"
                        + "  return %2",
                "b0:\n  %1:i1 = cmp {eq} %0, i32 0\n  branch %1, b1, b2\nb1:\n  goto b2\n"
                        + "b2:\n  %3:i32 = phi [b1: %0]\n  return %3",
                "b0 unwind b1:\n"
                        + "  zerocheck %0\n"
                        + "  zerocheck %0\n"
                        + "  goto b2\n"
                        + "b1:\n"
                        + "  %1:ref = catch\n"
                        + "  throw %1\n"
                        + "b2:\n"
                        + "  return %0",
                "b0 unwind b1:\n  zerocheck %0\n  goto b2\nb1:\n  return %0\nb2:\n  return %0",
                "b0:\n  %1:ref = catch\n  throw %1",
                "b0:\n  return %0\nb1:\n  return %0",
                "b0:\n  goto b1\nb1:\n  goto b0"
            })
    void theVerifierRefuses(String body) {
        Function function = IrParser.parse("function a/B.f(I)I (%0:i32) i32 {\n" + body + "\n}\n");
        assertThrows(InvalidIrException.class, () -> IrVerifier.verify(function));
    }
}
