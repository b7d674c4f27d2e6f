package dev.cortado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command in a process of its own, as users start it. */
@Timeout(120)
class RunCommandTest {

    @TempDir Path directory;

    private record Ended(int exitCode, String out, String err) {}

    @ParameterizedTest
    @ValueSource(strings = {"lm3s6965evb", "microbit", "mps2-an385", "mps2-an386", "virt"})
    void consoleIsStandardOutputAndExitCodeIsTheProgramsOwn(String board) throws Exception {
        Path file =
                write(
                        "Greet.java",
                        """
                        void main() {
                            System.out.println("grüß dich");
                            System.err.println("by the way");
                            System.exit(42);
                        }
                        """);
        Ended ended = run("", file.toString(), "--board", board);
        assertEquals(new Ended(42, "grüß dich\n", "by the way\n"), ended);
    }

    @Test
    void standardInputReachesTheProgramUpToItsEnd() throws Exception {
        Path file =
                write(
                        "Upper.java",
                        """
                        class Upper {
                            public static void main(String[] args) throws Exception {
                                int c;
                                while ((c = System.in.read()) >= 0) {
                                    System.out.write(c >= 'a' && c <= 'z' ? c - 32 : c);
                                }
                                System.out.flush();
                            }
                        }
                        class SecondClass { }
                        """);
        assertEquals(
                new Ended(0, "LINE 1\nLINE 2\n", ""), run("line 1\nline 2\n", file.toString()));
    }

    @Test
    void uncaughtExceptionEndsWith1AndAJavaStackTrace() throws Exception {
        Path file =
                write(
                        "Fail.java",
                        """
                        class Fail {
                            static void inner(int n) {
                                throw new IllegalStateException("n is " + n);
                            }

                            public static void main(String[] args) {
                                inner(args.length);
                            }
                        }
                        """);
        assertEquals(
                new Ended(
                        1,
                        "",
                        """
                        Exception in thread "main" java.lang.IllegalStateException: n is 0
                        \tat Fail.inner(Fail.java:3)
                        \tat Fail.main(Fail.java:7)
                        """),
                run("", file.toString()));
    }

    @Test
    void instructionsAreCountedTheSameInEveryRun() throws Exception {
        Path file = write("Ok.java", "void main() { System.out.println(\"ok\"); }\n");
        Ended first = run("", file.toString(), "--icount");
        Ended second = run("", file.toString(), "--icount");
        assertEquals(first, second);
        Matcher counts =
                Pattern.compile("instructions: (\\d+)\ninstructions before main: (\\d+)\n")
                        .matcher(first.err());
        assertTrue(counts.matches(), first.err());
        assertTrue(Integer.parseInt(counts.group(2)) <= 5000, first.err());
    }

    @Test
    void endingTheCommandLeavesNoQemuBehind() throws Exception {
        Path file =
                write(
                        "Spin.java",
                        "void main() { System.out.println(\"spinning\"); while (true) { } }\n");
        Process command = start(file.toString());
        assertEquals("spinning", command.inputReader().readLine());
        List<ProcessHandle> children = command.descendants().toList();
        assertEquals(1, children.size());
        command.destroy();
        assertTrue(command.waitFor(20, TimeUnit.SECONDS));
        children.getFirst().onExit().get(20, TimeUnit.SECONDS);
        assertFalse(children.getFirst().isAlive());
    }

    @Test
    void missingQemuIsNamedAndExitCodeIs2() throws Exception {
        Path file = write("Ok.java", "void main() { }\n");
        ProcessBuilder builder = builder(file.toString());
        builder.environment().put("PATH", directory.toString());
        Process command = builder.start();
        String err = new String(command.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(2, command.waitFor());
        assertTrue(err.startsWith("cortado: qemu-system-arm is not on the PATH"), err);
    }

    private Ended run(String input, String... arguments) throws Exception {
        Path err = directory.resolve("err");
        Process command = builder(arguments).redirectError(err.toFile()).start();
        try (var toProgram = command.getOutputStream()) {
            toProgram.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(command.waitFor(), out, Files.readString(err));
    }

    private Process start(String... arguments) throws IOException {
        return builder(arguments).start();
    }

    private static ProcessBuilder builder(String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.cortado.cli.Main",
                                "run"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
