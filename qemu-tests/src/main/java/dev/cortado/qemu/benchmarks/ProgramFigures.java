package dev.cortado.qemu.benchmarks;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.compiler.BuildResult;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.link.MapReport;
import dev.cortado.compiler.link.MemoryKind;
import dev.cortado.compiler.llvm.LlvmDistribution;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sizes, the boot and the build times of whole programs, with the limits they are held to. */
public final class ProgramFigures {
    /** A figure and the most that it may be. */
    public record Figure(String name, long value, long limit, String unit) {
        /** Whether the limit is kept. */
        public boolean isKept() {
            return value <= limit;
        }

        String line() {
            return "%-58s %8d %-13s (limit %d)".formatted(name, value, unit, limit);
        }
    }

    private static final String CALLER_OF_MAIN = "dev/cortado/runtime/boot/ApplicationMain.main()V";

    private static final String BOARD_WITH_64K_HEAP = "heap64k";

    private final LlvmDistribution distribution;
    private final Path sources;

    /**
     * The figures of the programs in a directory.
     *
     * @param sources the directory of the benchmarks
     */
    public ProgramFigures(LlvmDistribution distribution, Path sources) {
        this.distribution = distribution;
        this.sources = sources;
    }

    /** The figures that are the same on every machine. */
    public List<Figure> measure() throws InterruptedException {
        JavaToolchain java = new JavaToolchain(distribution);
        ProfileLibrary boards = ProfileLibrary.bundled();
        BoardProfile microbit = boards.board("microbit");
        BuildResult hello = java.build(program("Hello"), microbit);
        MapReport helloMap = hello.image().map();
        List<Figure> figures = new ArrayList<>(programs(java, boards, microbit, hello, helloMap));
        ThreadFigures threads = new ThreadFigures(distribution, sources);
        figures.addAll(threads.measure(boards.board(BenchCommand.BOARD)));
        figures.addAll(threads.measure(microbit));
        figures.addAll(new SmallImages(java, sources).measure(boards));
        figures.addAll(new ImageVerification(distribution, sources).measure(microbit));
        return figures;
    }

    private List<Figure> programs(
            JavaToolchain java,
            ProfileLibrary boards,
            BoardProfile microbit,
            BuildResult hello,
            MapReport helloMap)
            throws InterruptedException {
        BuildResult collections =
                java.build(program("Collections"), boards.board(BenchCommand.BOARD));
        return List.of(
                new Figure(
                        "hello on microbit: flash",
                        helloMap.usedBytes(MemoryKind.FLASH),
                        3_100,
                        "bytes"),
                new Figure("hello on microbit: static RAM", staticRam(helloMap), 2_200, "bytes"),
                new Figure(
                        "hello on microbit: reset to main",
                        boot(hello, microbit),
                        5000,
                        "instructions"),
                new Figure(
                        "hello on lm3s6965evb: reset to main",
                        boot(
                                java.build(program("Hello"), boards.board(BenchCommand.BOARD)),
                                boards.board(BenchCommand.BOARD)),
                        5000,
                        "instructions"),
                fullCollection(java, boards, "FullCollection", 150_000),
                fullCollection(java, boards, "SmallObjectCollection", 150_000),
                new Figure(
                        "collections on lm3s6965evb: flash",
                        collections.image().map().usedBytes(MemoryKind.FLASH),
                        48 * 1024,
                        "bytes"));
    }

    void print(PrintWriter out) throws InterruptedException {
        for (Figure figure : measure()) {
            out.println(figure.line());
        }
        for (BuildTime time : BuildTime.all(sources)) {
            out.println(time.line());
        }
        out.flush();
    }

    /** All RAM that the image claims, with the stack. */
    private static long staticRam(MapReport map) {
        return map.usedBytes(MemoryKind.RAM);
    }

    private long boot(BuildResult result, BoardProfile board) throws InterruptedException {
        Execution execution =
                new InstructionMeter(distribution)
                        .run(result.image().elf(), board, List.of(CALLER_OF_MAIN));
        return execution
                .count()
                .before(InstructionMeter.address(result.image().elf(), CALLER_OF_MAIN))
                .orElseThrow();
    }

    /** Marking, and moving every object that is left, of as many as the program says. */
    private Figure fullCollection(
            JavaToolchain java, ProfileLibrary bundled, String program, int limit)
            throws InterruptedException {
        BoardProfile board =
                bundled.withDirectory(sources.resolve("boards")).board(BOARD_WITH_64K_HEAP);
        ElfFile elf = java.build(program(program), board).image().elf();
        String begins = program + ".collect()V";
        String ended = program + ".report(I)V";
        Execution execution =
                new InstructionMeter(distribution).run(elf, board, List.of(begins, ended));
        List<String> lines = execution.console().lines().toList();
        if (!lines.getFirst().equals("complete")) {
            throw new IllegalStateException(program + " prints: " + execution.console());
        }
        return new Figure(
                "full collection, 64 KB heap, " + lines.get(1),
                before(execution, elf, ended) - before(execution, elf, begins),
                limit,
                "instructions");
    }

    private static long before(Execution execution, ElfFile elf, String symbol) {
        return execution.count().before(InstructionMeter.address(elf, symbol)).orElseThrow();
    }

    private Path program(String name) {
        return sources.resolve("programs").resolve(name + ".java");
    }
}
