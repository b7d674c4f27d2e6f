package dev.cortado.compiler.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.IrParser;
import java.util.List;
import net.jqwik.api.Example;

class LoopNestingTest {
    private static final Function NESTED =
            IrParser.parse(
                    """
                    function T.f()V () void {
                    b0:
                      %0:i1 = cmp {eq} i32 0, i32 1 @1
                      goto b1 @1
                    b1:
                      branch %0, b2, b6 @2
                    b2:
                      branch %0, b3, b4 @3
                    b3:
                      goto b2 @4
                    b4:
                      branch %0, b1, b5 @5
                    b5:
                      %1:ref<java/lang/Error> = new {java/lang/Error} @6
                      throw %1 @6
                    b6 unwind b7:
                      invokestatic {T.g()V} @7
                      return @7
                    b7:
                      %2:ref<java/lang/Throwable*> = catch @8
                      goto b8 @8
                    b8:
                      return @9
                    }
                    """);

    @Example
    void aBlockIsAsDeepAsTheLoopsAroundIt() {
        LoopNesting nesting = new LoopNesting(NESTED);
        assertEquals(
                List.of(0, 1, 2, 2, 1, 0, 0, 0, 0),
                NESTED.blocks().stream().map(nesting::depth).toList());
    }

    @Example
    void onlyWhatThrowsOrHandlesIsExceptional() {
        LoopNesting nesting = new LoopNesting(NESTED);
        assertEquals(
                List.of("b5", "b7", "b8"),
                NESTED.blocks().stream()
                        .filter(nesting::isExceptional)
                        .map(Object::toString)
                        .toList());
    }
}
