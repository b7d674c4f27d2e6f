package dev.cortado.compiler.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.LlvmService;
import dev.cortado.compiler.llvm.LlvmTarget;
import dev.cortado.compiler.llvm.OptimizationGoal;
import dev.cortado.compiler.llvm.OutputKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionOrderTest {
    private static final String MODULE =
            """
            declare void @outside()
            declare i32 @personality(...)
            define void @catches() section ".text.1" personality ptr @personality {
              invoke void @outside() to label %done unwind label %pad
            done:
              ret void
            pad:
              %caught = landingpad { ptr, i32 } cleanup
              ret void
            }
            define void @saves_r4(i32 %a, ptr %p) section ".text.2" {
              call void @outside()
              store i32 %a, ptr %p
              call void @outside()
              ret void
            }
            define void @leaf() nounwind section ".text.3" { ret void }
            define void @saves_lr() section ".text.4" {
              call void @outside()
              call void @outside()
              ret void
            }
            define i32 @other_leaf() nounwind section ".text.5" { ret i32 3 }
            define void @also_saves_lr() section ".text.6" {
              call void @outside()
              call void @outside()
              call void @outside()
              ret void
            }
            """;

    @Test
    void functionsThatUnwindAlikeAreNeighboursAndThoseWithTablesLast() {
        byte[] object =
                LlvmService.open(LlvmDistribution.inUserCache())
                        .compile(
                                MODULE,
                                LlvmTarget.cortexM3(),
                                OptimizationGoal.NONE,
                                OutputKind.OBJECT);
        List<String> order = FunctionOrder.of(object);
        assertEquals(List.of("leaf", "other_leaf"), order.subList(0, 2));
        assertEquals("catches", order.getLast());
        assertEquals(
                1,
                order.indexOf("also_saves_lr") - order.indexOf("saves_lr"),
                () -> "order " + order);
        assertEquals(6, order.size());
    }
}
