package dev.cortado.compiler.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SourceCompilerTest {

    @TempDir Path directory;

    private final SourceCompiler compiler = new SourceCompiler(List.of());

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static EntryMethod launch(CompiledSources compiled) {
        try (ClassPath path = ClassPath.builder().application(compiled.classes()).build()) {
            MainClassFinder finder = new MainClassFinder(path);
            return compiled.launchedClass().map(finder::find).orElseGet(finder::find);
        }
    }

    static Stream<Arguments> programs() {
        return Stream.of(
                Arguments.of(
                        "class A { public static void main(String[] a) {} }",
                        new EntryMethod("A", "A", true, true)),
                Arguments.of(
                        "class B { public static void main(String[] a) {} } "
                                + "public class A { public static void main(String[] a) {} }",
                        new EntryMethod("B", "B", true, true)),
                Arguments.of(
                        "void main() { IO.println(1); }",
                        new EntryMethod("Hello", "Hello", false, false)),
                Arguments.of(
                        "record P(int x) {} void main(String[] a) { } static void main() { }",
                        new EntryMethod("Hello", "Hello", false, true)),
                Arguments.of(
                        "package p.q; class A { static void main() {} }",
                        new EntryMethod("p/q/A", "p/q/A", true, false)),
                Arguments.of(
                        "class A extends B {} class B { static void main(String... a) {} }",
                        new EntryMethod("A", "B", true, true)),
                Arguments.of(
                        "class A implements B {} interface B { default void main() {} }",
                        new EntryMethod("A", "B", false, false)),
                Arguments.of(
                        "interface A { static void main(String[] a) {} }",
                        new EntryMethod("A", "A", true, true)),
                Arguments.of(
                        "#!/usr/bin/env cortado\nvoid main() {}",
                        new EntryMethod("Hello", "Hello", false, false)));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void startsWhatTheJavaLauncherWouldStart(String source, EntryMethod expected)
            throws IOException {
        assertEquals(expected, launch(compiler.compileFile(write("Hello.java", source))));
    }

    @Test
    void findsClassesInOtherFilesBelowTheSourceRoot() throws IOException {
        Path file =
                write(
                        "src/p/Main.java",
                        "package p; class Main { void main() { q.Other.run(); } }");
        write("src/q/Other.java", "package q; public class Other { public static void run() {} }");
        CompiledSources compiled = compiler.compileFile(file);
        assertEquals(List.of("p/Main", "q/Other"), compiled.classes().classNames(""));
    }

    @Test
    void compilesADirectory() throws IOException {
        write("src/module-info.java", "module m {}");
        write("src/p/Main.java", "package p; class Main { void main() { q.Other.run(); } }");
        write("src/q/Other.java", "package q; public class Other { public static void run() {} }");
        assertEquals(
                new EntryMethod("p/Main", "p/Main", false, false),
                launch(compiler.compileDirectory(directory.resolve("src"))));
    }

    @Test
    void severalMainClassesInADirectoryAreListed() throws IOException {
        write("src/A.java", "class A { void main() {} }");
        write("src/B.java", "class B { static void main(String[] a) {} } class C { private B b; }");
        MainClassException refused =
                assertThrows(
                        MainClassException.class,
                        () -> launch(compiler.compileDirectory(directory.resolve("src"))));
        assertEquals(List.of("A", "B"), refused.candidates());
    }

    static Stream<Arguments> unstartable() {
        return Stream.of(
                Arguments.of("class A { int x; }", "it has no main method"),
                Arguments.of(
                        "class A { private static void main(String[] a) {} }",
                        "it has no main method"),
                Arguments.of(
                        "class A { static int main(String[] a) { return 0; } }",
                        "it has no main method"),
                Arguments.of("abstract class A { void main() {} }", "the class is abstract"),
                Arguments.of(
                        "class A { A(int x) {} void main() {} }", "no non-private constructor"));
    }

    @ParameterizedTest
    @MethodSource("unstartable")
    void refusesAClassThatCannotBeStarted(String source, String reason) throws IOException {
        Path file = write("Hello.java", source);
        MainClassException refused =
                assertThrows(MainClassException.class, () -> launch(compiler.compileFile(file)));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @Test
    void anErrorIsReportedInTheWordsOfJavac() throws IOException {
        Path file = write("Hello.java", "class A {\n    int x = \"text\";\n}\n");
        SourceCompilationException refused =
                assertThrows(SourceCompilationException.class, () -> compiler.compileFile(file));
        assertEquals(
                file
                        + ":2: error: incompatible types: String cannot be converted to int\n"
                        + "    int x = \"text\";\n            ^\n1 error",
                refused.diagnostics());
    }

    @Test
    void theCurrentDirectoryIsNotOnTheClassPathUnlessItIsNamed() throws IOException {
        Path file = write("Hello.java", "class A { void main() { Current.run(); } }");
        Path here = Path.of("Current.java");
        Files.writeString(here, "class Current { static void run() {} }");
        try {
            assertThrows(SourceCompilationException.class, () -> compiler.compileFile(file));
        } finally {
            Files.delete(here);
        }
    }

    @Test
    void usesTheLibrariesOnTheClassPath() throws IOException {
        write(
                "library/q/Other.java",
                "package q; public class Other { public static void run() {} }");
        Path library = directory.resolve("library");
        assertEquals(
                0,
                ToolProvider.findFirst("javac")
                        .orElseThrow()
                        .run(System.out, System.err, library.resolve("q/Other.java").toString()));
        Path file = write("src/Hello.java", "void main() { q.Other.run(); }");
        CompiledSources compiled = new SourceCompiler(List.of(library)).compileFile(file);
        assertEquals(List.of("Hello"), compiled.classes().classNames(""));
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = directory.resolve("Absent.java");
        assertTrue(
                assertThrows(ClassPathEntryException.class, () -> compiler.compileFile(file))
                        .getMessage()
                        .startsWith(file.toString()));
    }
}
