package dev.cortado.qemu.harness;

import dev.cortado.compiler.classfile.MemoryEntry;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs programs on the running JDK's own VM, each in a process, and remembers the outcomes on disk.
 *
 * <p>An outcome is remembered under a hash of the class files, the input and the VM's version.
 */
public final class HotSpot {

    private static final List<String> OPTIONS =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx64m",
                    "-Xss512k",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8");

    private final Path memory;

    /**
     * A VM.
     *
     * @param memory directory for remembered outcomes; it is created when needed
     */
    public HotSpot(Path memory) {
        this.memory = memory;
    }

    /**
     * Runs a program, or recalls what it did.
     *
     * @throws BoardTimeoutException if it runs longer than the limit
     */
    public Outcome run(Program program, Duration limit) throws InterruptedException {
        Path remembered = memory.resolve(fingerprint(program) + ".properties");
        try {
            if (Files.exists(remembered)) {
                return recall(remembered);
            }
            Outcome outcome = start(program, limit);
            remember(remembered, outcome);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome start(Program program, Duration limit)
            throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("cortado-hotspot");
        try {
            write(program.classes(), directory);
            Path input = Files.write(directory.resolve("input"), program.input());
            Path console = directory.resolve("console");
            Path messages = directory.resolve("messages");
            Process process =
                    new ProcessBuilder(command(program, directory))
                            .redirectInput(input.toFile())
                            .redirectOutput(console.toFile())
                            .redirectError(messages.toFile())
                            .start();
            try {
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new BoardTimeoutException(
                            limit, Files.readString(console), Files.readString(messages));
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
            return Outcome.of(
                    Files.readString(console), process.exitValue(), Files.readString(messages));
        } finally {
            delete(directory);
        }
    }

    private static List<String> command(Program program, Path classes) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return Stream.of(
                        Stream.of(java.toString()),
                        OPTIONS.stream(),
                        Stream.of("-cp", classPath(program, classes), program.mainClass()))
                .flatMap(part -> part)
                .toList();
    }

    private static String classPath(Program program, Path classes) {
        return Stream.concat(Stream.of(classes), program.libraries().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void write(MemoryEntry classes, Path directory) throws IOException {
        for (String name : classes.classNames("")) {
            Path file = directory.resolve(name + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, classes.read(name + ".class").orElseThrow());
        }
    }

    private static Outcome recall(Path file) throws IOException {
        Properties stored = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            stored.load(in);
        }
        return Outcome.of(
                stored.getProperty("console"),
                Integer.parseInt(stored.getProperty("exitCode")),
                stored.getProperty("messages"));
    }

    private void remember(Path file, Outcome outcome) throws IOException {
        Properties stored = new Properties();
        stored.setProperty("console", outcome.console());
        stored.setProperty("exitCode", Integer.toString(outcome.exitCode()));
        stored.setProperty("messages", outcome.messages());
        Files.createDirectories(memory);
        Path unfinished = Files.createTempFile(memory, "outcome", ".tmp");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            stored.store(out, null);
        }
        Files.move(unfinished, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static String fingerprint(Program program) {
        MessageDigest digest = sha256();
        Stream.concat(
                        OPTIONS.stream(),
                        Stream.concat(
                                Stream.of(
                                        System.getProperty("java.vm.version"), program.mainClass()),
                                program.libraries().stream()
                                        .map(library -> library.getFileName().toString())))
                .forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
        program.classes()
                .classNames("")
                .forEach(
                        name ->
                                digest.update(
                                        program.classes().read(name + ".class").orElseThrow()));
        digest.update(program.input());
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
