package dev.cortado.qemu.conformance;

import dev.cortado.boards.ProfileLibrary;
import dev.cortado.qemu.harness.CompiledFirmware;
import dev.cortado.qemu.harness.LocalQemu;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Console, exit code and uncaught exception are the same on the board as on HotSpot.
 *
 * <p>Runs beside the other test classes. Programs run ahead of their tests, as many at a time as
 * {@code cortado.parallel} says (2). The system property {@code cortado.conformance} runs only the
 * programs whose path contains it, {@code cortado.boards} only the boards in that comma-separated
 * list; {@code cortado.gcStress} collects and moves objects at one allocation of as many as it
 * says.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceTest {

    /** A program on a board. */
    record Case(String board, Path program) {
        @Override
        public String toString() {
            return program + " on " + board;
        }
    }

    private final Corpus corpus = Corpus.ofThisModule();
    private final Map<Case, Future<Void>> runs = new LinkedHashMap<>();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Integer.getInteger("cortado.parallel", 2));

    @BeforeAll
    void start() {
        ConformanceCheck check =
                new ConformanceCheck(
                        new CompiledPrograms(corpus),
                        Path.of("target", "conformance"),
                        CompiledFirmware.collectingEvery(
                                Integer.parseInt(System.getProperty("cortado.gcStress", "0"))),
                        LocalQemu.onPath());
        cases().forEach(each -> runs.put(each, workers.submit(run(check, each))));
    }

    @AfterAll
    void stop() {
        workers.shutdownNow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void programDoesWhatItDoesOnHotSpot(Case each) throws Throwable {
        try {
            runs.get(each).get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    private static Callable<Void> run(ConformanceCheck check, Case each) {
        return () -> {
            check.compare(each.program(), ProfileLibrary.bundled().board(each.board()));
            return null;
        };
    }

    private Stream<Case> cases() {
        List<String> boards = List.of(System.getProperty("cortado.boards", "").split(","));
        String wanted = System.getProperty("cortado.conformance", "");
        return corpus.boards().stream()
                .filter(board -> boards.contains("") || boards.contains(board))
                .flatMap(
                        board ->
                                corpus.programsFor(board).stream()
                                        .filter(program -> program.toString().contains(wanted))
                                        .map(program -> new Case(board, program)));
    }
}
