package dev.cortado.compiler.report.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.link.BareBoard;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.llvm.Disassembler;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.LlvmService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Bounds from machine code that LLVM makes of a few lines of IR. */
class MachineCodeTest {
    private static LlvmDistribution distribution;
    private static LlvmService llvm;

    @BeforeAll
    static void open() {
        distribution = LlvmDistribution.inUserCache();
        llvm = LlvmService.open(distribution);
    }

    private record Analysis(MachineProgram program, CallGraph graph) {
        StackBound bound(String function) {
            return new StackBounds(graph, Set.of())
                    .of(program.named(function).orElseThrow().address());
        }

        List<MaskedSection> masked() {
            return new MaskedSections(program, graph).sections();
        }
    }

    private static Analysis analyse(BareBoard board, IndirectCalls indirect, String llvmIr) {
        ElfFile elf = board.link(llvm, distribution, llvmIr).elf();
        try (Disassembler disassembler = llvm.disassembler(board.target())) {
            MachineProgram program = new MachineProgram(elf, disassembler);
            return new Analysis(program, new CallGraph(program, indirect));
        }
    }

    private static Analysis analyse(BareBoard board, String llvmIr) {
        return analyse(board, call -> Optional.empty(), llvmIr);
    }

    /** Functions that hold so many words across a call of the next. */
    private static String chain(int outerWords, int innerWords) {
        return """
        define void @reset() {
          call void @outer()
          br label %%end
        end:
          br label %%end
        }
        define void @outer() noinline optnone {
          %%block = alloca [%d x i32]
          call void @inner(ptr %%block)
          ret void
        }
        define void @inner(ptr %%out) noinline optnone {
          %%block = alloca [%d x i32]
          call void asm sideeffect "", "r,r"(ptr %%out, ptr %%block)
          ret void
        }
        """
                .formatted(outerWords, innerWords);
    }

    @ParameterizedTest
    @EnumSource
    void theDeepestPathAddsUpTheFrames(BareBoard board) {
        StackBound small = analyse(board, chain(10, 20)).bound("reset");
        StackBound large = analyse(board, chain(30, 220)).bound("reset");
        assertTrue(small.isProved());
        assertEquals(
                List.of("reset", "outer", "inner"),
                small.path().stream().map(step -> step.function().symbol()).toList());
        assertEquals(
                small.bytes(), small.path().stream().mapToLong(StackBound.Step::stackBytes).sum());
        // The larger frame may save one more register, which the stack's alignment doubles.
        long growth = large.bytes() - small.bytes() - 4 * (30 - 10 + 220 - 20);
        assertTrue(growth == 0 || growth == 8, growth + " bytes more");
    }

    @ParameterizedTest
    @EnumSource
    void aFrameBeyondTheImmediatesOfTheInstructionSetIsCounted(BareBoard board) {
        long bytes = analyse(board, chain(2, 3000)).bound("inner").bytes();
        assertTrue(bytes >= 12_000 && bytes < 12_100, bytes + " bytes");
    }

    @Test
    void aRecursionIsNamedByAShortestCycle() {
        Analysis analysis =
                analyse(
                        BareBoard.LM3S6965EVB,
                        """
                        define void @reset() noinline optnone {
                          call void @even(i32 9)
                          ret void
                        }
                        define void @even(i32 %n) noinline optnone {
                          call void @odd(i32 %n)
                          ret void
                        }
                        define void @odd(i32 %n) noinline optnone {
                          call void @even(i32 %n)
                          ret void
                        }
                        """);
        StackBound bound = analysis.bound("reset");
        assertFalse(bound.isProved());
        assertEquals(1, bound.recursions().size());
        StackBound.Recursion recursion = bound.recursions().getFirst();
        assertEquals(
                List.of("even", "odd"),
                recursion.calls().stream().map(call -> call.caller().symbol()).sorted().toList());
        assertFalse(recursion.guarded());
    }

    @Test
    void aCallOfUnknownCodeIsReportedAndOneOfKnownCodeCounts() {
        String ir =
                """
                define void @reset(ptr %code) noinline optnone {
                  call void %code()
                  call void @callee()
                  ret void
                }
                define void @callee() noinline optnone {
                  %block = alloca [100 x i32]
                  call void asm sideeffect "", "r"(ptr %block)
                  ret void
                }
                """;
        StackBound unknown = analyse(BareBoard.LM3S6965EVB, ir).bound("reset");
        assertEquals(1, unknown.unresolved().size());
        StackBound known =
                analyse(BareBoard.LM3S6965EVB, call -> Optional.of(Set.of()), ir).bound("reset");
        assertTrue(known.isProved());
    }

    /** A function that masks interrupts around some assembly. */
    private static String masked(String body) {
        return """
        @flag = global i32 0
        define void @reset() noinline optnone {
          %%old = call i32 asm sideeffect "mrs $0, primask\\0Acpsid i", "=r"()
        %s
          call void asm sideeffect "msr primask, $0", "r"(i32 %%old)
          ret void
        }
        define void @four() noinline naked {
          call void asm sideeffect "nop\\0Anop\\0Anop\\0Abx lr", ""()
          unreachable
        }
        """
                .formatted(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call void asm sideeffect \"\", \"\"()|1",
                "call void asm sideeffect \"nop\\0Anop\\0Anop\", \"\"()|4",
                "call void asm sideeffect \"cpsid i\\0Anop\\0Amsr primask, r0\", \"\"()|4",
                "call void asm sideeffect \"cmp r0, #0\\0Abeq 1f\\0Anop\\0Anop\\0A1:\", \"\"()|5",
                "call void asm sideeffect \"cmp r0, #0\\0Abeq 1f\\0A2: b 2b\\0A1:\", \"\"()|3",
                "call void asm sideeffect \"bl four\", \"~{lr}\"()|6",
            })
    void theLongestMaskedPathIsCountedInInstructions(String body, long instructions) {
        List<MaskedSection> sections = analyse(BareBoard.LM3S6965EVB, masked(body)).masked();
        MaskedSection outer = sections.getFirst();
        assertEquals(Optional.empty(), outer.unbounded());
        assertEquals(instructions, outer.instructions());
    }

    @Test
    void aLoopWithInterruptsMaskedHasNoBoundAndIsNamed() {
        MaskedSection section =
                analyse(
                                BareBoard.LM3S6965EVB,
                                masked("call void asm sideeffect \"1: nop\\0Abne 1b\", \"\"()"))
                        .masked()
                        .getFirst();
        MaskedSection.Obstacle obstacle = section.unbounded().orElseThrow();
        assertEquals(MaskedSection.Reason.LOOP, obstacle.reason());
        assertEquals(2, obstacle.places().size());
    }

    @Test
    void aProgramThatEndsWithInterruptsMaskedIsNoSection() {
        MaskedSection section =
                analyse(
                                BareBoard.LM3S6965EVB,
                                """
                                define void @reset() noinline optnone {
                                  call void asm sideeffect "cpsid i\\0A1: b 1b", ""()
                                  unreachable
                                }
                                """)
                        .masked()
                        .getFirst();
        assertTrue(section.endless());
        assertEquals(Optional.empty(), section.unbounded());
    }

    @ParameterizedTest
    @EnumSource
    void theTargetsOfAJumpTableAreFollowed(BareBoard board) {
        StringBuilder cases = new StringBuilder();
        StringBuilder blocks = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            cases.append(" i32 %d, label %%b%d".formatted(i, i));
            blocks.append(
                    "b%d:\n  call void asm sideeffect \"@ case %d\\0Anop\", \"\"()\n"
                            .formatted(i, i));
            if (i == 7) {
                blocks.append("  call void @deep()\n");
            }
            blocks.append("  br label %end\n");
        }
        StackBound bound =
                analyse(
                                board,
                                "define void @reset(i32 %n) {\n  switch i32 %n, label %end ["
                                        + cases
                                        + " ]\n"
                                        + blocks
                                        + "end:\n  ret void\n}\n"
                                        + """
                                        define void @deep() noinline optnone {
                                          %block = alloca [100 x i32]
                                          call void asm sideeffect "", "r"(ptr %block)
                                          ret void
                                        }
                                        """)
                        .bound("reset");
        assertTrue(bound.isProved());
        assertTrue(bound.bytes() >= 400, bound.bytes() + " bytes");
    }
}
