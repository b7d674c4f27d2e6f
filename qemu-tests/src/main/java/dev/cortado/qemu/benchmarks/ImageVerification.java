package dev.cortado.qemu.benchmarks;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.link.MapReport;
import dev.cortado.compiler.link.MemoryKind;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.qemu.benchmarks.ComparisonTable.Row;
import dev.cortado.qemu.benchmarks.ProgramFigures.Figure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** What verifying an image of 128 KB takes, in Java and in C, and the size of a verifier. */
public final class ImageVerification {
    static final String NAME = "ImageVerification";

    private static final double GOAL = 1.3;

    private final LlvmDistribution distribution;
    private final Path sources;
    private final Kernel kernel;

    /**
     * The measurement of the program in a directory.
     *
     * @param sources the directory of the benchmarks
     */
    public ImageVerification(LlvmDistribution distribution, Path sources) {
        this.distribution = distribution;
        this.sources = sources.resolve("verification");
        this.kernel =
                new Kernel(
                        NAME,
                        this.sources.resolve(NAME + ".java"),
                        this.sources.resolve(NAME + ".c"));
    }

    /** The Java version's count on a board. */
    public KernelCount inJava(String board) throws InterruptedException {
        return measurement(ProfileLibrary.bundled().board(board)).inJava(kernel);
    }

    /** The figures that are the same on every machine. */
    List<Figure> measure(BoardProfile board) throws InterruptedException {
        JavaToolchain java = new JavaToolchain(distribution);
        MapReport verifier = java.build(program("SignatureVerification"), board).image().map();
        long code =
                verifier.parts().stream()
                        .filter(part -> part.name().startsWith("dev/cortado/ota/compact/"))
                        .mapToLong(MapReport.Part::sizeBytes)
                        .sum();
        String name = "SHA-256 and Ed25519 verification on " + board.name();
        return List.of(
                new Figure(name + ": code", code, 5_000, "bytes"),
                new Figure(
                        name + ": program", verifier.usedBytes(MemoryKind.FLASH), 19_500, "bytes"),
                new Figure(
                        name + ": static RAM", verifier.usedBytes(MemoryKind.RAM), 2_304, "bytes"),
                new Figure(name + ": heap", heapBytes(java, board), 2_800, "bytes"),
                new Figure(
                        "verification of 128 KB on " + board.name(),
                        inJava(board.name()).instructions(),
                        23_700_000,
                        "instructions"));
    }

    private long heapBytes(JavaToolchain java, BoardProfile board) throws InterruptedException {
        ElfFile elf = java.build(program("VerificationMemory"), board).image().elf();
        String console = new InstructionMeter(distribution).run(elf, board, List.of()).console();
        return Long.parseLong(console.strip());
    }

    private Path program(String name) {
        return sources.resolve(name + ".java");
    }

    /**
     * Prints both versions' counts.
     *
     * @return whether they computed the same
     */
    boolean print(PrintWriter out, PrintWriter err) throws InterruptedException {
        boolean agree = true;
        out.println("verification of an image of 128 KB, executed instructions");
        out.println(ComparisonTable.heading());
        for (String name : List.of("microbit", BenchCommand.BOARD)) {
            BoardProfile board = ProfileLibrary.bundled().board(name);
            ArmLibraries libraries = ArmLibraries.findOrInstall(board.cpu().llvm().cpu(), err);
            KernelCount c = measurement(board).inC(kernel, libraries);
            KernelCount java = inJava(name);
            agree &= c.checksum().equals(java.checksum());
            Row row = new Row(name, java.instructions(), c.instructions());
            out.println(ComparisonTable.line(row) + " (goal %.1f)".formatted(GOAL));
            out.flush();
        }
        if (!agree) {
            out.println("Java and C do not agree on the image");
        }
        return agree;
    }

    private KernelMeasurement measurement(BoardProfile board) {
        return new KernelMeasurement(distribution, board);
    }
}
