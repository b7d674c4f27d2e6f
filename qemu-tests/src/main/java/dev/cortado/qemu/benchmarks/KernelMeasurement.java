package dev.cortado.qemu.benchmarks;

import dev.cortado.boards.BoardProfile;
import dev.cortado.compiler.BuildResult;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.link.MemoryMap;
import dev.cortado.compiler.link.MemoryRegion;
import dev.cortado.compiler.llvm.LlvmDistribution;
import java.nio.file.Path;
import java.util.List;

/** Measures both versions of kernels on one board. */
public final class KernelMeasurement {
    private final LlvmDistribution distribution;
    private final BoardProfile board;
    private final InstructionMeter meter;
    private final JavaToolchain java;

    public KernelMeasurement(LlvmDistribution distribution, BoardProfile board) {
        this.distribution = distribution;
        this.board = board;
        this.meter = new InstructionMeter(distribution);
        this.java = new JavaToolchain(distribution);
    }

    /** Builds and runs the Java version. */
    public KernelCount inJava(Kernel kernel) throws InterruptedException {
        BuildResult result = java.build(kernel.javaSource(), board);
        return count(
                result.image().elf(), kernel.name() + ".kernel()I", kernel.name() + ".report(I)V");
    }

    /** Builds and runs the C version. */
    KernelCount inC(Kernel kernel, ArmLibraries libraries) throws InterruptedException {
        CToolchain c = new CToolchain(distribution, libraries);
        ElfFile elf = c.build(List.of(startCode(kernel), kernel.cSource()), board, memory());
        return count(elf, "kernel", "report");
    }

    private static Path startCode(Kernel kernel) {
        return kernel.cSource().toAbsolutePath().getParent().resolveSibling("c").resolve("start.c");
    }

    private MemoryMap memory() {
        return new MemoryMap(
                new MemoryRegion(board.flash().origin(), board.flash().length()),
                new MemoryRegion(board.ram().origin(), board.ram().length()),
                board.stackBytes());
    }

    private KernelCount count(ElfFile elf, String start, String end) throws InterruptedException {
        return KernelCount.of(
                meter.run(elf, board, List.of(start, end)),
                InstructionMeter.address(elf, start),
                InstructionMeter.address(elf, end));
    }
}
