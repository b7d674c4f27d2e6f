package dev.cortado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why something is part of an image. */
class WhyTest {
    private static final String PROGRAM =
            """
            class Zoo {
                interface Animal { String sound(); }
                record Cat() implements Animal { public String sound() { return "meow"; } }
                record Dog() implements Animal { public String sound() { return "woof"; } }
                static void main(String[] args) {
                    Animal animal = args.length > 1 ? new Cat() : new Dog();
                    System.out.println(animal.sound());
                }
            }
            """;

    @TempDir Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dog              | Zoo$Dog has instances:",
                "Zoo$Dog          |   Zoo$Dog  <- instantiated in Zoo.main(String[]):6",
                "Zoo              | Zoo has no instances",
                "Zoo#main         | Zoo.main(String[])  <- called by"
                        + " dev.cortado.runtime.boot.ApplicationMain.main()",
                "Zoo.main         | Zoo.main(String[])  <- called by"
                        + " dev.cortado.runtime.boot.ApplicationMain.main()",
            })
    void classOrMethodIsExplained(String wished, String line) throws IOException {
        assertEquals(0, build(wished), err.toString());
        assertTrue(
                out.toString().lines().map(String::strip).toList().contains(line.strip()),
                out.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dgo          | cortado: no class or method 'Dgo' is part of the image; did you"
                        + " mean Zoo$Dog",
                "Zoo#mian     | cortado: no class or method 'Zoo#mian' is part of the image; did"
                        + " you mean Zoo#main",
                "Elephantidae | cortado: no class or method 'Elephantidae' is part of the image",
            })
    void badNameIsRefusedWithNearOnes(String wished, String message) throws IOException {
        assertEquals(2, build(wished));
        assertTrue(err.toString().startsWith(message), err.toString());
    }

    @Test
    void nearNamesComeNearestFirst() {
        assertEquals(
                List.of("java.util.List", "java.util.Lisp"),
                NearMatches.of("Lost", List.of("java.util.Lisp", "java.util.List", "java.io.File"))
                        .stream()
                        .limit(2)
                        .toList());
    }

    private int build(String wished) throws IOException {
        Path file = Files.writeString(directory.resolve("Zoo.java"), PROGRAM);
        return Main.commandLine(new PrintWriter(out), new PrintWriter(err))
                .execute(
                        "build",
                        file.toString(),
                        "-o",
                        directory.resolve("firmware").toString(),
                        "--why",
                        wished);
    }
}
