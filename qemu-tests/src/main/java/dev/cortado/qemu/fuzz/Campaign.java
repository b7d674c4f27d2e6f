package dev.cortado.qemu.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Many random programs, a batch in each image.
 *
 * @param run compares the programs of a batch
 * @param batch how many programs go into an image
 * @param reductions how many smaller programs are tried for each finding; 0 leaves them as they are
 * @param findings directory for the programs that differ; it exists
 */
record Campaign(DifferentialRun run, int batch, int reductions, Path findings) {

    /** How many programs did what. */
    record Result(int same, int skipped, List<Finding> findings) {}

    /**
     * Runs the programs of the seeds {@code seed} to {@code seed + programs - 1}.
     *
     * @param progress is told each finding as it is found
     */
    Result start(long seed, int programs, Consumer<Finding> progress) throws InterruptedException {
        int same = 0;
        int skipped = 0;
        List<Finding> found = new ArrayList<>();
        for (int first = 0; first < programs; first += batch) {
            List<Source.Node> sources = new ArrayList<>();
            for (int i = first; i < Math.min(programs, first + batch); i++) {
                sources.add(
                        ProgramGenerator.program(DifferentialRun.className(i - first), seed + i));
            }
            List<Verdict> verdicts = run.compare(sources);
            for (int i = 0; i < verdicts.size(); i++) {
                switch (verdicts.get(i)) {
                    case Verdict.Same _ -> same++;
                    case Verdict.Skipped _ -> skipped++;
                    case Verdict verdict -> {
                        Finding finding = keep(seed + first + i, i, sources.get(i), verdict);
                        progress.accept(finding);
                        found.add(finding);
                    }
                }
            }
        }
        return new Result(same, skipped, found);
    }

    private Finding keep(long seed, int index, Source.Node program, Verdict verdict)
            throws InterruptedException {
        Source.Node smallest = program;
        if (reductions > 0 && verdict instanceof Verdict.Different different) {
            smallest =
                    new Reducer(
                                    candidate ->
                                            run.compare(index, candidate)
                                                            instanceof Verdict.Different same
                                                    && same.kind().equals(different.kind()),
                                    reductions)
                            .reduce(program);
        }
        try {
            Path file = findings.resolve("Seed" + seed + ".java");
            Files.writeString(file, DifferentialRun.standalone(index, smallest));
            return new Finding(seed, verdict, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
