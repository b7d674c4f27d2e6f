package dev.cortado.compiler.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.LlvmService;
import dev.cortado.compiler.llvm.LlvmTarget;
import dev.cortado.compiler.llvm.OptimizationGoal;
import dev.cortado.compiler.llvm.OutputKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A module of two functions that end up in different parts, and what they share. */
class ModulePartitionTest {
    private static final String MODULE =
            """
            source_filename = "program"
            define internal noundef i32 @"a.first()I"() nounwind section ".text.f0" align 2 {
              %%v = call i32 @"b.tiny()I"()
              %%w = load i32, ptr @"shared @ object", align 4
              %%x = add i32 %%v, %%w
              ret i32 %%x
            }
            define internal noundef i32 @"b.tiny()I"() nounwind section ".text.f1" align 2 {
              ret i32 7
            }
            define void @"c.last()V"() nounwind section ".text.f2" align 2 {
              %%v = call i32 @"a.first()I"()
              %%w = call i32 @"b.tiny()I"()
              %%x = call i32 @"d.large()I"()
              store i32 %%v, ptr @"only c", align 4
              ret void
            }
            define internal noundef i32 @"d.large()I"() noinline section ".text.f3" align 2 {
              %%v = load i32, ptr @"shared @ object", align 4
              %s
              call void @"c.last()V"()
              %%f = call i32 @"a.first()I"()
              ret i32 %%v
            }
            @"shared @ object" = internal constant <{ i32 }> <{ i32 5 }>, align 4
            @"only c" = internal global i32 0, align 4
            @"text" = constant [2 x i8] c"@!", align 1
            !0 = !{i32 1}
            """
                    .formatted("call void asm sideeffect \"nop\", \"\"()\n  ".repeat(20));

    /** The length after which the last function is in a part of its own. */
    private static final int PART_CHARACTERS = 250;

    private static final List<String> PARTS = ModulePartition.of(MODULE, PART_CHARACTERS);

    private static int definitions(String start) {
        return (int)
                PARTS.stream()
                        .flatMap(String::lines)
                        .filter(line -> line.startsWith(start))
                        .count();
    }

    @Test
    void aSmallModuleStaysWhole() {
        assertEquals(List.of(MODULE), ModulePartition.of(MODULE));
    }

    @Test
    void theSameTextHasTheSameParts() {
        assertEquals(PARTS, ModulePartition.of(MODULE, PART_CHARACTERS));
    }

    @Test
    void whatSeveralPartsReferToIsHiddenInOneAndCopiedOrDeclaredInTheOther() {
        assertEquals(1, definitions("define hidden noundef i32 @\"a.first()I\""));
        assertEquals(
                1, definitions("define available_externally hidden noundef i32 @\"a.first()I\""));
        assertEquals(1, definitions("@\"shared @ object\" = hidden constant"));
        assertEquals(2, definitions("@\"shared @ object\" = available_externally hidden constant"));
        assertEquals(1, definitions("declare hidden noundef i32 @\"d.large()I\"()"));
    }

    @Test
    void whatOnePartRefersToStaysInternal() {
        assertEquals(1, definitions("@\"only c\" = internal global"));
    }

    @Test
    void linkedTogetherThePartsDefineEverySymbolOnce() {
        for (String symbol : List.of("a.first()I", "b.tiny()I", "c.last()V", "d.large()I")) {
            long defined =
                    PARTS.stream()
                            .flatMap(String::lines)
                            .filter(line -> line.startsWith("define "))
                            .filter(line -> !line.contains("available_externally"))
                            .filter(line -> line.contains("@\"" + symbol + "\""))
                            .count();
            assertEquals(1, defined, symbol);
        }
    }

    @Test
    void theNumbersOfMetadataDoNotCountAsText() {
        String[] texts = {"ret i32 7, !dbg !5 ; \"!12\"", "ret i32 7, !dbg !12345 ; \"!12\""};
        assertEquals(
                new ReferenceScanner(texts[0]).length(), new ReferenceScanner(texts[1]).length());
        assertEquals(texts[0].length() - 1, new ReferenceScanner(texts[0]).length());
    }

    @Test
    void llvmAcceptsEveryPart() {
        LlvmService llvm = LlvmService.open(LlvmDistribution.inUserCache());
        List<byte[]> objects =
                llvm.compileAll(
                        PARTS, LlvmTarget.cortexM3(), OptimizationGoal.SPEED, OutputKind.OBJECT);
        assertEquals(3, objects.size());
        objects.forEach(object -> assertTrue(object.length > 0));
    }
}
