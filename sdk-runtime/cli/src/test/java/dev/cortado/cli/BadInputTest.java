package dev.cortado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a program ends in one clear message, exit code 2 and no output. */
class BadInputTest {

    @TempDir Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void sourceThatDoesNotCompileShowsJavacsMessage() throws IOException {
        Path file = write("Bad.java", "class Bad { int a = \"x\"; }\n");
        assertRefused(
                List.of(file.toString()),
                file + ":1: error: incompatible types: String cannot be converted to int",
                "cortado: the source does not compile");
    }

    @Test
    void missingMetadataFileIsNamed() throws IOException {
        Path program = write("M.java", "class M { public static void main(String[] a) { } }");
        assertRefused(
                List.of(program.toString(), "--metadata", "nowhere.json"),
                "cortado: no metadata file nowhere.json");
    }

    @Test
    void metadataThatIsNoJsonIsNamedWithTheLine() throws IOException {
        Path program = write("M.java", "class M { public static void main(String[] a) { } }");
        Path metadata = write("more.json", "{\n\"reflection\": [}\n");
        assertRefused(
                List.of(program.toString(), "--metadata", metadata.toString()),
                "cortado: " + metadata + ": ",
                "line 2");
    }

    @Test
    void unknownTimeZoneIsNamedThoughTheProgramHasNoUseForIt() throws IOException {
        Path program = write("M.java", "class M { public static void main(String[] a) { } }");
        assertRefused(
                List.of(program.toString(), "--zones", "Europe/Rome,Mars/Phobos"),
                "cortado: the JDK has no rules of a time zone 'Mars/Phobos'");
    }

    @Test
    void classWithoutMainIsNamed() throws IOException {
        assertRefused(
                List.of(write("NoMain.java", "class NoMain { }\n").toString()),
                "cortado: class NoMain cannot be started: it has no main method");
    }

    @Test
    void missingClassIsNamedWithThePathFromMain() throws IOException {
        Path library =
                write("lib/L.java", "package lib; public class L { public static void f() { } }");
        Path program =
                write(
                        "app/A.java",
                        "package app; public class A { public static void main(String[] a) {"
                                + " lib.L.f(); } }");
        Path classes = directory.resolve("classes");
        javac(classes, library, program);
        Files.delete(classes.resolve("lib/L.class"));
        assertRefused(
                List.of("--class-path", classes.toString(), "--main", "app.A"),
                "cortado: class lib.L is not on the class path",
                "  app.A.main(String[])");
    }

    @Test
    void classFileNewerThanJava25IsNamedWithItsVersion() throws IOException {
        Path classes = directory.resolve("classes");
        javac(
                classes,
                write("N.java", "public class N { public static void main(String[] a) { } }"));
        Path file = classes.resolve("N.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = 70;
        Files.write(file, bytes);
        assertRefused(
                List.of(classes.toString()),
                "has class file version 70 (Java 26); the newest that is understood is 69 (Java"
                        + " 25)");
    }

    @Test
    void methodThatNeedsAnOperatingSystemIsNamedWithThePathFromMain() throws IOException {
        Path file =
                write(
                        "Exec.java",
                        """
                        class Exec {
                            void run() throws Exception { Runtime.getRuntime().exec(new String[] {"ls"}); }
                            static void main() throws Exception { new Exec().run(); }
                        }
                        """);
        assertRefused(
                List.of(file.toString()),
                "cortado: java.lang.Runtime.exec(String[]) is not available on a device",
                "  Exec.main()",
                "  Exec.run()  <- called by Exec.main():3");
    }

    @Test
    void nativeMethodIsNamedWithThePathFromMain() throws IOException {
        Path file =
                write(
                        "Nat.java",
                        "class Nat { static native int f(); static void main() { f(); } }");
        assertRefused(
                List.of(file.toString()),
                "cortado: Nat.f() is native and has no substitution",
                "  Nat.f()  <- called by Nat.main():1");
    }

    @Test
    void flashTooSmallSaysByHowMuchAndNamesTheLargestParts() throws IOException {
        assertRefused(
                tiny("flash: {length: 4K, sectors: [4 x 1K]}"),
                "cortado: flash overflows by ",
                "  dev/cortado/runtime/");
    }

    @Test
    void staticRamTooSmallSaysByHowMuchAndNamesTheLargestParts() throws IOException {
        assertRefused(tiny("ram: {length: 1K}"), "cortado: static RAM overflows by ", "(stack)");
    }

    private List<String> tiny(String memory) throws IOException {
        write(
                "boards/board/tiny.yaml",
                """
                description: too small
                soc: lm3s6965
                stack: 512
                text: latin1
                optimize: size
                qemu: {machine: lm3s6965evb}
                memory: {%s}
                """
                        .formatted(memory));
        Path file =
                write(
                        "Ok.java",
                        "class Ok { static int[] a = new int[200]; static void main() { a[1]++;"
                                + " System.out.println(a); } }");
        return List.of(
                file.toString(),
                "--board",
                "tiny",
                "--board-profiles",
                directory.resolve("boards").toString());
    }

    private void assertRefused(List<String> arguments, String... messages) {
        Path output = directory.resolve("firmware");
        List<String> all = new ArrayList<>(List.of("build", "-o", output.toString()));
        all.addAll(arguments);
        int exitCode =
                Main.commandLine(new PrintWriter(out), new PrintWriter(err))
                        .execute(all.toArray(String[]::new));
        for (String message : messages) {
            assertTrue(err.toString().contains(message), err.toString());
        }
        assertFalse(err.toString().contains("\tat "), err.toString());
        assertEquals(2, exitCode);
        assertEquals("", out.toString());
        assertFalse(Files.exists(output));
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void javac(Path output, Path... sources) {
        List<String> arguments = new ArrayList<>(List.of("-d", output.toString()));
        for (Path source : sources) {
            arguments.add(source.toString());
        }
        int status =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new));
        assertEquals(0, status);
    }
}
