package dev.cortado.compiler.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.IrParser;
import dev.cortado.compiler.ir.IrPrinter;
import dev.cortado.compiler.ir.IrVerifier;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.ValueReplacement;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallInliningTest {
    private static final String CALLEE =
            """
            function a/T.g(I)I (%0:i32) i32 {
            b0:
              %1:i1 = cmp {lt} %0, i32 0
              branch %1, b1, b2
            b1:
              return i32 -1
            b2 unwind b3:
              %2:i32 = invokestatic {a/T.h(I)I} %0
              goto b4
            b3:
              %3:ref<java/lang/Throwable*> = catch
              throw %3
            b4:
              zerocheck %2
              return %2
            }
            """;

    @Test
    void returnsMeetBehindTheCall() {
        Function caller =
                inlined(
                        """
                        function a/T.f(I)I (%0:i32) i32 {
                        b0:
                          %1:i32 = invokestatic {a/T.g(I)I} %0 @7
                          %2:i32 = add %1, i32 1
                          return %2
                        }
                        """);
        assertEquals(1, count(caller, Opcode.INVOKESTATIC), IrPrinter.print(caller));
        assertTrue(
                caller.blocks().stream().anyMatch(b -> b.phis().size() == 1),
                IrPrinter.print(caller));
    }

    @Test
    void everythingThatThrowsUnwindsToTheHandlerOfTheCall() {
        Function caller =
                inlined(
                        """
                        function a/T.f(I)I (%0:i32) i32 {
                        b0 unwind b2:
                          %1:i32 = invokestatic {a/T.g(I)I} %0 @7
                          goto b1
                        b1:
                          return %1
                        b2:
                          %2:ref<java/lang/Throwable*> = catch
                          return i32 5
                        }
                        """);
        Block handler = caller.blocks().get(2);
        long unwinding =
                caller.blocks().stream()
                        .filter(b -> b.unwind().filter(u -> u == handler).isPresent())
                        .count();
        assertEquals(2, unwinding, IrPrinter.print(caller));
    }

    @Test
    void positionsNameTheCallAsTheirCaller() {
        Function caller =
                inlined(
                        """
                        function a/T.f(I)I (%0:i32) i32 {
                        b0:
                          %1:i32 = invokestatic {a/T.g(I)I} %0 @7
                          return %1
                        }
                        """);
        Instruction copied =
                caller.blocks().stream()
                        .flatMap(b -> b.instructions().stream())
                        .filter(i -> i.opcode() == Opcode.ZEROCHECK)
                        .findFirst()
                        .orElseThrow();
        assertEquals("g", copied.position().method().name());
        assertEquals(7, copied.position().caller().orElseThrow().line());
        assertEquals("f", copied.position().caller().orElseThrow().method().name());
    }

    private static Function inlined(String text) {
        Function caller = IrParser.parse(text);
        Block block = caller.entry();
        Instruction call = block.instructions().getFirst();
        ValueReplacement replacement = new ValueReplacement();
        CallInlining.apply(
                caller,
                block,
                call,
                IrParser.parse(CALLEE),
                replacement,
                new CallSites(c -> Set.of()));
        replacement.apply(caller);
        IrVerifier.verify(caller);
        return caller;
    }

    private static long count(Function function, Opcode opcode) {
        return function.blocks().stream()
                .flatMap(b -> b.instructions().stream())
                .filter(i -> i.opcode() == opcode)
                .count();
    }
}
