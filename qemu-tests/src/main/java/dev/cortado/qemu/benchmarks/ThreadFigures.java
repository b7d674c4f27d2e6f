package dev.cortado.qemu.benchmarks;

import dev.cortado.boards.BoardProfile;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.qemu.benchmarks.ProgramFigures.Figure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The cost of switching threads: what more rounds of a program cost, so that start and end cancel
 * out.
 */
final class ThreadFigures {
    private static final int FEW = 1000;
    private static final int MANY = 3000;
    private static final int LIMIT_SWITCH = 120;
    private static final int LIMIT_ROUND_TRIP = 600;

    private final LlvmDistribution distribution;
    private final Path sources;

    ThreadFigures(LlvmDistribution distribution, Path sources) {
        this.distribution = distribution;
        this.sources = sources.resolve("threads");
    }

    /** The figures of a board. */
    List<Figure> measure(BoardProfile board) throws InterruptedException {
        return List.of(
                new Figure(
                        "context switch by Thread.yield on " + board.name(),
                        // Each of the two threads yields once a round.
                        perRound("Yields", board) / 2,
                        LIMIT_SWITCH,
                        "instructions"),
                new Figure(
                        "unpark and park, both ways, on " + board.name(),
                        perRound("ParkUnpark", board),
                        LIMIT_ROUND_TRIP,
                        "instructions"));
    }

    private long perRound(String program, BoardProfile board) throws InterruptedException {
        return (count(program, MANY, board) - count(program, FEW, board)) / (MANY - FEW);
    }

    private long count(String program, int rounds, BoardProfile board) throws InterruptedException {
        try {
            Path directory = Files.createTempDirectory("cortado-bench");
            Path source = directory.resolve(program + ".java");
            try {
                String text = Files.readString(sources.resolve(program + ".java"));
                Files.writeString(source, text.replace("ROUNDS = " + FEW, "ROUNDS = " + rounds));
                ElfFile elf = new JavaToolchain(distribution).build(source, board).image().elf();
                return new InstructionMeter(distribution)
                        .run(elf, board, List.of())
                        .count()
                        .total();
            } finally {
                Files.deleteIfExists(source);
                Files.deleteIfExists(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
