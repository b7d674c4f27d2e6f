package dev.cortado.qemu.fuzz;

import dev.cortado.boards.BoardProfile;
import dev.cortado.compiler.classfile.SourceCompilationException;
import dev.cortado.compiler.link.RegionOverflowException;
import dev.cortado.qemu.harness.BoardRunner;
import dev.cortado.qemu.harness.BoardTimeoutException;
import dev.cortado.qemu.harness.Firmware;
import dev.cortado.qemu.harness.FirmwareBuilder;
import dev.cortado.qemu.harness.HotSpot;
import dev.cortado.qemu.harness.Outcome;
import dev.cortado.qemu.harness.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs programs on HotSpot and on a board, many in one image; where an image can't be made or does
 * not run to its end, its programs run again in images of half as many.
 *
 * @param builder makes the images
 * @param runner runs them
 * @param board the board that they are for
 * @param directory where sources and images go; it exists
 */
record DifferentialRun(
        FirmwareBuilder builder, BoardRunner runner, BoardProfile board, Path directory) {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String MAIN = "Batch";
    private static final String OUT_OF_MEMORY = "limit ";
    private static final String JAVAC_FAILED = "exception has occurred in the compiler";

    /** The name of the class of the program at an index. */
    static String className(int index) {
        return "P" + index;
    }

    /** A verdict for each program, whose class is named after its index. */
    List<Verdict> compare(List<Source.Node> programs) throws InterruptedException {
        SortedMap<Integer, Source.Node> all = new TreeMap<>();
        for (int i = 0; i < programs.size(); i++) {
            all.put(i, programs.get(i));
        }
        return List.copyOf(apart(all).values());
    }

    /** The verdict for one program, whose class is named after the index. */
    Verdict compare(int index, Source.Node program) throws InterruptedException {
        return apart(new TreeMap<>(Map.of(index, program))).get(index);
    }

    /** Halves what has no verdict of its own until it has one. */
    private SortedMap<Integer, Verdict> apart(SortedMap<Integer, Source.Node> programs)
            throws InterruptedException {
        return switch (together(programs)) {
            case Result.Each(SortedMap<Integer, Verdict> verdicts) -> verdicts;
            case Result.All(Verdict verdict) when programs.size() == 1 ->
                    new TreeMap<>(Map.of(programs.firstKey(), verdict));
            case Result.All _ -> {
                int middle =
                        programs.keySet().stream()
                                .skip(programs.size() / 2)
                                .findFirst()
                                .orElseThrow();
                SortedMap<Integer, Verdict> verdicts = apart(programs.headMap(middle));
                verdicts.putAll(apart(programs.tailMap(middle)));
                yield verdicts;
            }
        };
    }

    /** What came of an image. */
    private sealed interface Result {
        record Each(SortedMap<Integer, Verdict> verdicts) implements Result {}

        record All(Verdict verdict) implements Result {}
    }

    private Result together(SortedMap<Integer, Source.Node> programs) throws InterruptedException {
        Program program;
        try {
            program = Program.compile(write(programs));
        } catch (SourceCompilationException invalid) {
            String message = invalid.getMessage();
            return new Result.All(
                    message.contains(JAVAC_FAILED)
                            ? new Verdict.Skipped(message)
                            : new Verdict.NotJava(message));
        }
        Outcome reference = new HotSpot(directory.resolve("hotspot")).run(program, LIMIT);
        Map<Integer, String> expected = lines(reference);
        if (!expected.keySet().containsAll(programs.keySet())) {
            return new Result.All(new Verdict.Skipped("HotSpot: " + described(reference)));
        }
        Outcome outcome;
        try {
            Firmware firmware = builder.build(program, board, directory);
            outcome = runner.run(firmware, new byte[0], LIMIT);
        } catch (RegionOverflowException tooLarge) {
            return new Result.All(new Verdict.Skipped(tooLarge.getMessage()));
        } catch (BoardTimeoutException timeout) {
            return new Result.All(new Verdict.Different("timeout", timeout.getMessage()));
        } catch (RuntimeException failure) {
            return new Result.All(new Verdict.Different(kind(failure), failure.toString()));
        }
        Map<Integer, String> actual = lines(outcome);
        if (!actual.keySet().containsAll(programs.keySet())) {
            return new Result.All(new Verdict.Different("no result", described(outcome)));
        }
        SortedMap<Integer, Verdict> verdicts = new TreeMap<>();
        for (int index : programs.keySet()) {
            verdicts.put(index, verdict(expected.get(index), actual.get(index)));
        }
        return new Result.Each(verdicts);
    }

    private static String described(Outcome outcome) {
        return "exit code " + outcome.exitCode() + "\n" + outcome.console() + outcome.messages();
    }

    private static Verdict verdict(String expected, String actual) {
        if (expected.equals(actual)) {
            return new Verdict.Same();
        }
        // Deep or large on a desktop is not deep or large on a board.
        if (actual.startsWith(OUT_OF_MEMORY) || expected.startsWith(OUT_OF_MEMORY)) {
            return new Verdict.Skipped(actual);
        }
        return new Verdict.Different("result", "HotSpot: " + expected + "\nboard:   " + actual);
    }

    // The message names values that change while a program is reduced; the place does not.
    private static String kind(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return "build: "
                + failure.getClass().getName()
                + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static Map<Integer, String> lines(Outcome outcome) {
        Map<Integer, String> lines = new HashMap<>();
        outcome.console()
                .lines()
                .filter(line -> line.matches("P\\d+: .*"))
                .forEach(
                        line -> {
                            int colon = line.indexOf(':');
                            lines.put(
                                    Integer.parseInt(line.substring(1, colon)),
                                    line.substring(colon + 2));
                        });
        return lines;
    }

    private Path write(SortedMap<Integer, Source.Node> programs) {
        StringBuilder text = new StringBuilder(source(List.copyOf(programs.keySet())));
        programs.values().forEach(each -> text.append(each.text()));
        try {
            return Files.writeString(directory.resolve(MAIN + ".java"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file around programs: imports, the main method, what they share. */
    private static String source(List<Integer> indices) {
        String shared = support();
        int body = shared.indexOf("/** What");
        StringBuilder text = new StringBuilder(shared.substring(0, body));
        text.append("class " + MAIN + " {\n    public static void main(String[] arguments) {\n");
        for (int index : indices) {
            String name = className(index);
            text.append("        Support.program(\"" + name + "\", " + name + "::run);\n");
        }
        return text.append("    }\n}\n\n").append(shared.substring(body)).append('\n').toString();
    }

    /** A file with one program that can be kept and run by itself. */
    static String standalone(int index, Source.Node program) {
        return source(List.of(index)) + program.text();
    }

    private static String support() {
        try (InputStream in = DifferentialRun.class.getResourceAsStream("Support.java")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
