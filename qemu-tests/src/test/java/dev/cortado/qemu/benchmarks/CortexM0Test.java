package dev.cortado.qemu.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.compiler.link.BinaryImage;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.ota.fault.CortexM0;
import dev.cortado.ota.fault.Nrf51Memory;
import dev.cortado.ota.fault.Stop;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The core that faults are injected into does what QEMU's does, in as many instructions. */
class CortexM0Test {
    private static final Path SOURCES = Path.of("src", "conformance", "core", "arith");
    private static final BoardProfile BOARD = ProfileLibrary.bundled().board("microbit");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IntArithmeticWraps",
                "LongShiftsMaskTheirCount",
                "LongDivisionEdges",
                "DoubleArithmeticBits"
            })
    void consoleAndInstructionsAreThoseOfQemu(String program) throws InterruptedException {
        LlvmDistribution distribution = LlvmDistribution.inUserCache();
        ElfFile elf =
                new JavaToolchain(distribution)
                        .build(SOURCES.resolve(program + ".java"), BOARD)
                        .image()
                        .elf();
        Execution expected = new InstructionMeter(distribution).run(elf, BOARD, List.of());
        byte[] flash = new byte[(int) BOARD.flash().length()];
        Arrays.fill(flash, (byte) 0xff);
        byte[] image = BinaryImage.of(elf);
        System.arraycopy(image, 0, flash, 0, image.length);
        Nrf51Memory memory = new Nrf51Memory(flash, (int) BOARD.ram().length());
        CortexM0 core = new CortexM0(memory);
        core.reset();
        assertEquals(Stop.BREAKPOINT, core.run(100_000_000));
        assertEquals(expected.console(), memory.console());
        // QEMU counts the breakpoint at which the program exits.
        assertEquals(expected.count().total(), core.executed() + 1);
    }
}
