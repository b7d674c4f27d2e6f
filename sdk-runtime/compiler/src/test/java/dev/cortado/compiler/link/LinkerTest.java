package dev.cortado.compiler.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.LlvmService;
import dev.cortado.compiler.llvm.OptimizationGoal;
import dev.cortado.compiler.llvm.OutputKind;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkerTest {
    private static LlvmDistribution distribution;
    private static LlvmService llvm;

    @BeforeAll
    static void open() {
        distribution = LlvmDistribution.inUserCache();
        llvm = LlvmService.open(distribution);
    }

    @ParameterizedTest
    @EnumSource
    void anImageBootsWithItsVariablesInPlace(BareBoard board) {
        LinkedImage image = board.link(llvm, distribution, board.helloIr());
        assertEquals(new BareBoard.Run("hello\n", 7), board.run(image.elf()));
    }

    @ParameterizedTest
    @EnumSource
    void theSameInputGivesTheSameBytes(BareBoard board) {
        byte[] first = board.link(llvm, distribution, board.helloIr()).elf().bytes();
        byte[] second = board.link(llvm, distribution, board.helloIr()).elf().bytes();
        assertArrayEquals(first, second);
    }

    @Test
    void ramHoldsTheStackThenRootsInOneRangeThenTheHeap() {
        ElfFile elf = hello();
        long ram = 0x2000_0000L;
        assertEquals(ram, value(elf, "__stack_limit"));
        assertEquals(ram + 1024, value(elf, "__stack_top"));
        assertEquals(value(elf, "__stack_top"), value(elf, "__bss_start"));
        assertEquals(value(elf, "clear_root"), value(elf, "__static_roots_start"));
        assertEquals(value(elf, "set_root") + 4, value(elf, "__static_roots_end"));
        assertEquals(value(elf, "__bss_end"), value(elf, "__data_start"));
        assertEquals(value(elf, "image_object"), value(elf, "__image_ram_objects_start"));
        assertEquals(value(elf, "image_object") + 8, value(elf, "__image_ram_objects_end"));
        assertEquals(0, value(elf, "__heap_start") % 8);
        assertTrue(value(elf, "__heap_start") >= value(elf, "__data_end"));
        assertEquals(ram + 64 * 1024, value(elf, "__heap_end"));
    }

    @Test
    void theVectorTableComesFirstAndWhatNobodyCallsIsLeftOut() {
        ElfFile elf = hello();
        assertEquals(0, value(elf, "vectors"));
        assertTrue(elf.symbol("never_called").isEmpty());
        assertEquals(value(elf, "reset"), elf.entry());
    }

    @Test
    void anImageLargerThanFlashIsRefusedWithTheLargestParts() {
        BareBoard board = BareBoard.MICROBIT;
        MemoryMap tiny = new MemoryMap(new MemoryRegion(0, 256), board.memory().ram(), 1024);
        RegionOverflowException e =
                assertThrows(
                        RegionOverflowException.class,
                        () -> board.link(llvm, distribution, tiny, board.helloIr()));
        assertEquals(MemoryKind.FLASH, e.region());
        assertEquals(256, e.availableBytes());
        long needed = board.link(llvm, distribution, board.helloIr()).map().usedBytes(e.region());
        assertEquals(needed, e.neededBytes());
        assertEquals("reset", e.largest().getFirst().name());
        assertTrue(e.getMessage().contains("overflows by " + (needed - 256) + " bytes"));
    }

    @Test
    void staticRamLargerThanTheBoardsIsRefused() {
        BareBoard board = BareBoard.MICROBIT;
        String large =
                board.helloIr().replace("@cleared = global [4 x", "@cleared = global [4000 x");
        RegionOverflowException e =
                assertThrows(
                        RegionOverflowException.class, () -> board.link(llvm, distribution, large));
        assertEquals(MemoryKind.RAM, e.region());
        assertEquals(16 * 1024, e.availableBytes());
        assertEquals("cleared", e.largest().getFirst().name());
        assertEquals(16000, e.largest().getFirst().sizeBytes());
    }

    @Test
    void missingSymbolsAreListedByName() {
        BareBoard board = BareBoard.LM3S6965EVB;
        String ir =
                board.helloIr()
                                .replace(
                                        "call void @print(ptr @hello)",
                                        "call void @absent_b()\n call void @absent_a()")
                        + "declare void @absent_a()\ndeclare void @absent_b()\n";
        UndefinedSymbolException e =
                assertThrows(
                        UndefinedSymbolException.class, () -> board.link(llvm, distribution, ir));
        assertEquals(List.of("absent_a", "absent_b"), e.symbols());
    }

    @Test
    void identicalFunctionsShareOneCopyOnRequest() {
        BareBoard board = BareBoard.LM3S6965EVB;
        String twin = "define i32 @%s(i32 %%x) noinline { %%y = mul i32 %%x, %%x\n ret i32 %%y }\n";
        String ir =
                board.helloIr()
                                .replace(
                                        "  call void @print(ptr @hello)\n  %a",
                                        "  call i32 @one(i32 1)\n  call i32 @two(i32 1)\n"
                                                + "  call void @print(ptr @hello)\n  %a")
                        + twin.formatted("one")
                                .replace("noinline", "noinline nounwind section \".text.one\"")
                        + twin.formatted("two")
                                .replace("noinline", "noinline nounwind section \".text.two\"");
        byte[] object = llvm.compile(ir, board.target(), OptimizationGoal.NONE, OutputKind.OBJECT);
        ElfFile elf =
                new Linker(distribution)
                        .link(
                                new LinkRequest(
                                        List.of(new ObjectFile("hello.o", object)),
                                        board.memory(),
                                        "reset",
                                        true))
                        .elf();
        assertEquals(value(elf, "one"), value(elf, "two"));
        assertEquals(new BareBoard.Run("hello\n", 7), board.run(elf));
    }

    @Test
    void everyByteOfTheImageIsInTheMapOnce() {
        LinkedImage image =
                BareBoard.LM3S6965EVB.link(llvm, distribution, BareBoard.LM3S6965EVB.helloIr());
        MapReport map = image.map();
        for (MemoryKind kind : MemoryKind.values()) {
            long sum =
                    map.parts().stream()
                            .filter(part -> part.memory() == kind)
                            .mapToLong(MapReport.Part::sizeBytes)
                            .sum();
            assertEquals(map.usedBytes(kind), sum, kind.name());
        }
    }

    private static ElfFile hello() {
        BareBoard board = BareBoard.LM3S6965EVB;
        return board.link(llvm, distribution, board.helloIr()).elf();
    }

    private static long value(ElfFile elf, String symbol) {
        return elf.symbol(symbol).orElseThrow().value();
    }
}
