package dev.cortado.compiler.icount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cortado.compiler.link.BareBoard;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.LlvmService;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstructionCounterPluginTest {
    /** Executes 2 + 1000 * 2 + 2 instructions up to and with the breakpoint. */
    private static final String LOOP =
            """
            @__stack_top = external global i8
            @vectors = constant [2 x ptr] [ptr @__stack_top, ptr @reset], section ".vectors"
            @block = internal constant [2 x i32] [i32 131110, i32 0], section ".rodata.block"
            define void @reset() naked noreturn nounwind {
              call void asm sideeffect "ldr r1, 3f\\0A ldr r2, 2f\\0A .globl loop\\0A .thumb_func\\0A loop: subs r2, #1\\0A bne loop\\0A .globl after\\0A .thumb_func\\0A after: movs r0, #32\\0A bkpt 0xab\\0A .balign 4\\0A 2: .word 1000\\0A 3: .word block", ""()
              unreachable
            }
            @llvm.used = appending global [1 x ptr] [ptr @block], section "llvm.metadata"
            """;

    private static LlvmDistribution distribution;
    private static LlvmService llvm;

    @TempDir private Path directory;

    @BeforeAll
    static void open() {
        distribution = LlvmDistribution.inUserCache();
        llvm = LlvmService.open(distribution);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachInstructionIsCountedOnce(boolean inline) {
        ElfFile elf = BareBoard.LM3S6965EVB.link(llvm, distribution, LOOP).elf();
        long loop = elf.symbol("loop").orElseThrow().value() & ~1L;
        long after = elf.symbol("after").orElseThrow().value() & ~1L;
        long never = after + 0x1000;
        InstructionCount count =
                count(BareBoard.LM3S6965EVB, elf, inline, List.of(loop, after, never));
        assertEquals(OptionalLong.of(2), count.before(loop));
        assertEquals(OptionalLong.of(2 + 2000), count.before(after));
        assertEquals(OptionalLong.empty(), count.before(never));
        assertEquals(2 + 2000 + 2, count.total());
    }

    @ParameterizedTest
    @EnumSource
    void theCountIsTheSameOnEveryRun(BareBoard board) {
        ElfFile elf = board.link(llvm, distribution, board.helloIr()).elf();
        List<Long> stops = List.of(elf.symbol("print").orElseThrow().address());
        InstructionCount first = count(board, elf, true, stops);
        assertEquals(first, count(board, elf, true, stops));
        assertEquals(1, first.beforeStop().size());
    }

    @Test
    void theInstalledQemuLoadsThePluginMadeForIt() {
        BareBoard board = BareBoard.LM3S6965EVB;
        ElfFile elf = board.link(llvm, distribution, board.helloIr()).elf();
        Path output = directory.resolve("count");
        InstructionCounterPlugin plugin =
                InstructionCounterPlugin.prepare(distribution, "qemu-system-arm");
        BareBoard.Run run =
                board.run(elf, plugin.qemuArguments(output, List.of()).toArray(String[]::new));
        assertEquals(new BareBoard.Run("hello\n", 7), run);
        assertEquals(count(board, elf, true, List.of()), InstructionCount.read(output));
    }

    @Test
    void aFileWithoutATotalIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> InstructionCount.parse("stop 10 5\n"));
    }

    private InstructionCount count(BareBoard board, ElfFile elf, boolean inline, List<Long> stops) {
        InstructionCounterPlugin plugin = InstructionCounterPlugin.prepare(distribution, 1, inline);
        Path output = directory.resolve("count, with a comma");
        board.run(elf, plugin.qemuArguments(output, stops).toArray(String[]::new));
        return InstructionCount.read(output);
    }
}
