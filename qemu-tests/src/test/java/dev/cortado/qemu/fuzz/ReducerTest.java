package dev.cortado.qemu.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReducerTest {
    private static final int TRIES = 5000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aSeedAlwaysMakesTheSameProgram(long seed) {
        assertEquals(
                ProgramGenerator.program("P0", seed).text(),
                ProgramGenerator.program("P0", seed).text());
    }

    @Test
    void onlyWhatIsInterestingStays() throws InterruptedException {
        Source.Node inner = Source.statement("b = 2;\n");
        Source.Node program =
                Source.program(
                        java.util.List.of(
                                "class P {\n",
                                Source.member("int x;\n"),
                                Source.statement("if (c) {\n", inner, "}\n"),
                                Source.statement("a = 1;\n"),
                                "}\n"));
        Source.Node reduced =
                new Reducer(candidate -> candidate.text().contains("b = 2;"), TRIES)
                        .reduce(program);
        assertEquals("class P {\nb = 2;\n}\n", reduced.text());
    }

    @Test
    void anExpressionGivesWayToTheSimplestOfItsType() throws InterruptedException {
        Source.Node sum =
                Source.expression(
                        ValueType.INT,
                        "(",
                        Source.expression(ValueType.INT, "x"),
                        " + ",
                        Source.expression(ValueType.INT, "7"),
                        ")");
        Source.Node program = Source.program(java.util.List.of("f(", sum, ");"));
        assertEquals(
                "f(0);",
                new Reducer(candidate -> candidate.text().startsWith("f("), TRIES)
                        .reduce(program)
                        .text());
        assertEquals(
                "f(x);",
                new Reducer(candidate -> candidate.text().contains("x"), TRIES)
                        .reduce(program)
                        .text());
    }

    @Test
    void aGeneratedProgramShrinksToTheStatementThatMatters() throws InterruptedException {
        Source.Node program = ProgramGenerator.program("P0", 42);
        Source.Node reduced =
                new Reducer(candidate -> candidate.text().contains("catch"), TRIES).reduce(program);
        assertTrue(reduced.text().contains("catch"));
        assertTrue(
                reduced.text().length() * 2 < program.text().length(),
                program.text().length() + " characters became " + reduced.text().length());
    }
}
