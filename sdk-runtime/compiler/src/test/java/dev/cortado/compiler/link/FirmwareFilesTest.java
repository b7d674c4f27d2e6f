package dev.cortado.compiler.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.LlvmService;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FirmwareFilesTest {
    /** Constants and a variable, so that the bytes follow from the layout alone. */
    private static final String CONSTANTS =
            """
            @reset = constant [5 x i32] [i32 1, i32 2, i32 3, i32 4, i32 5], section ".vectors"
            @value = global i32 305419896, section ".data.value"
            @llvm.used = appending global [1 x ptr] [ptr @value], section "llvm.metadata"
            """;

    @Test
    void theBinaryHoldsFlashFromItsFirstByte() {
        byte[] expected =
                HexFormat.of()
                        .parseHex(
                                "0100000002000000030000000400000005000000"
                                        + "ffffffff"
                                        + "78563412");
        assertArrayEquals(expected, BinaryImage.of(constantsAt(0x0800_fff0L)));
    }

    @Test
    void theHexFileStartsANewBlockAtEach64Kilobytes() {
        String expected =
                """
                :020000040800F2
                :10FFF00001000000020000000300000004000000F7
                :020000040801F1
                :0400000005000000F7
                :0400080078563412E0
                :040000050800FFF000
                :00000001FF
                """;
        assertEquals(expected.replace("\r", ""), IntelHex.of(constantsAt(0x0800_fff0L)));
    }

    @Test
    void aFileThatIsNotElfIsRefused() {
        assertThrows(MalformedElfException.class, () -> ElfFile.parse(new byte[100]));
        byte[] cut = Arrays.copyOf(constantsAt(0).bytes(), 200);
        assertThrows(MalformedElfException.class, () -> ElfFile.parse(cut));
    }

    private static ElfFile constantsAt(long origin) {
        LlvmDistribution distribution = LlvmDistribution.inUserCache();
        MemoryMap memory =
                new MemoryMap(
                        new MemoryRegion(origin, 0x20000),
                        new MemoryRegion(0x2000_0000L, 0x1000),
                        256);
        return BareBoard.LM3S6965EVB
                .link(LlvmService.open(distribution), distribution, memory, CONSTANTS)
                .elf();
    }
}
