package dev.cortado.qemu.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long {@code ./cortado build} of a program takes from the start of the command to its end,
 * when it was built before. Times depend on the machine: they are shown and not judged. All of a
 * program is compiled but where a row says that it is built again: then its parts are cached.
 *
 * @param goal that the project set itself on a machine with two cores
 */
record BuildTime(String name, Measurement measured, Duration goal) {
    /** A build's time, and the methods that the program had. */
    private record Measurement(Duration time, int methods) {}

    /** What {@code --time} says of the size of the program. */
    private static final Pattern METHODS = Pattern.compile("([0-9]+) methods");

    /** A board that has room for the largest. */
    private static final String BOARD = "mps2-an385";

    private static final List<String> WITHOUT_CACHE = List.of("--no-cache");

    private static final Path LAUNCHER = Path.of("cortado");

    static List<BuildTime> all(Path sources) throws InterruptedException {
        Path programs = sources.resolve("programs");
        return List.of(
                new BuildTime(
                        "hello: build",
                        measure(programs.resolve("Hello.java"), WITHOUT_CACHE),
                        Duration.ofSeconds(2)),
                new BuildTime(
                        "1,000 methods: build",
                        measure(programs.resolve("ThousandMethods.java"), WITHOUT_CACHE),
                        Duration.ofSeconds(8)),
                new BuildTime(
                        "4,000 methods: build",
                        measure(programs.resolve("FourThousandMethods.java"), WITHOUT_CACHE),
                        Duration.ofSeconds(12)),
                new BuildTime(
                        "4,000 methods: build again",
                        measure(programs.resolve("FourThousandMethods.java"), List.of()),
                        Duration.ofSeconds(12)));
    }

    String line() {
        return "%-44s %8d %-13s (goal %d; %d methods)"
                .formatted(
                        name,
                        measured.time().toMillis(),
                        "ms",
                        goal.toMillis(),
                        measured.methods());
    }

    private static Measurement measure(Path program, List<String> options)
            throws InterruptedException {
        try {
            Path output = Files.createTempDirectory("cortado-bench");
            try {
                build(program, output, options);
                long start = System.nanoTime();
                int methods = build(program, output, options);
                return new Measurement(Duration.ofNanos(System.nanoTime() - start), methods);
            } finally {
                delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds a program and answers the number of its methods. */
    private static int build(Path program, Path output, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of(LAUNCHER.toAbsolutePath().toString(), "build", program.toString()));
        command.addAll(List.of("--board", BOARD, "--time", "-o", output.toString()));
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String messages =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(program + " does not build:\n" + messages);
        }
        Matcher methods = METHODS.matcher(messages);
        if (!methods.find()) {
            throw new IllegalStateException("no number of methods in:\n" + messages);
        }
        return Integer.parseInt(methods.group(1));
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
