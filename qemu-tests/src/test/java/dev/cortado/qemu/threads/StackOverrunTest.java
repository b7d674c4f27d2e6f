package dev.cortado.qemu.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.qemu.harness.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A thread that leaves its stack in code without a stack check ends the program, by name. */
class StackOverrunTest {
    @ParameterizedTest
    @CsvSource({
        "StoreBelow,   lm3s6965evb, eater, DACCVIOL MMARVALID",
        "StoreBelow,   mps2-an386,  eater, DACCVIOL MMARVALID",
        "DiveInThread, lm3s6965evb, eater, the stack overflowed to 0x2000",
        "DiveInThread, mps2-an385,  eater, the stack overflowed to 0x20",
        "DiveInMain,   lm3s6965evb, main,  the stack overflowed to 0x2000",
    })
    void theGuardBelowAThreadsStackIsInaccessible(
            String program, String board, String thread, String detail) throws Exception {
        Outcome outcome = ThreadPrograms.run("Overruns", program, board);
        assertEquals(70, outcome.exitCode(), outcome::messages);
        assertEquals("", outcome.console());
        String report =
                "cortado: stack overflow of thread \""
                        + thread
                        + "\"\ncortado: processor exception 4 MemManage";
        assertTrue(outcome.messages().startsWith(report), outcome::messages);
        assertTrue(outcome.messages().contains(detail), outcome::messages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lm3s6965evb", "microbit", "virt"})
    void aThreadBeyondItsGuardIsFoundWhenItIsSwitchedAwayFrom(String board) throws Exception {
        Outcome outcome = ThreadPrograms.run("Overruns", "SleepBelow", board);
        assertEquals(70, outcome.exitCode(), outcome::messages);
        assertTrue(
                outcome.messages().startsWith("cortado: stack overflow of thread \"eater\"\n\tat "),
                outcome::messages);
        assertTrue(
                outcome.messages().contains("\tat Overruns.sleepBelow(Overruns.java:"),
                outcome::messages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lm3s6965evb", "mps2-an386", "microbit", "virt"})
    void aStackCheckStillThrowsInEveryThread(String board) throws Exception {
        Outcome outcome = ThreadPrograms.run("Overruns", "CaughtInThread", board);
        assertEquals(0, outcome.exitCode(), outcome::messages);
        assertEquals("caught\n".repeat(6), outcome.console());
    }
}
