package dev.cortado.qemu.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.qemu.harness.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deadlocks and uncaught exceptions name the threads, what they wait for, and their frames. */
class ThreadReportTest {
    private static void assertInOrder(String messages, String... parts) {
        int at = 0;
        for (String part : parts) {
            int found = messages.indexOf(part, at);
            assertTrue(found >= 0, () -> part + " is not next in\n" + messages);
            at = found + part.length();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lm3s6965evb", "microbit", "virt"})
    void aDeadlockOfAllThreadsEndsTheProgram(String board) throws Exception {
        Outcome outcome = ThreadPrograms.run("Deadlocks", "DeadlockOfAll", board);
        assertEquals(70, outcome.exitCode(), outcome::messages);
        assertEquals("Deadlocks$Fork\n", outcome.console());
        assertInOrder(
                outcome.messages(),
                "cortado: deadlock: every thread waits, and no timer or interrupt could end that\n",
                "\"eater\" waits to enter the monitor of a Deadlocks$Fork, which \"main\" is in\n",
                "\tat Deadlocks.eat(Deadlocks.java:",
                "\"main\" waits to enter the monitor of a Deadlocks$Fork, which \"eater\" is in\n",
                "\tat Deadlocks.eat(Deadlocks.java:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lm3s6965evb", "microbit", "virt"})
    void aDeadlockOfSomeThreadsIsReportedOnceWhileTheOthersGoOn(String board) throws Exception {
        Outcome outcome = ThreadPrograms.run("Deadlocks", "DeadlockOfSome", board);
        assertEquals(0, outcome.exitCode(), outcome::messages);
        assertEquals("Deadlocks$Fork\nmain goes on\n", outcome.console());
        String report = "cortado: deadlock: these threads wait for each other, the others go on\n";
        assertInOrder(
                outcome.messages(),
                report,
                "\"right\" waits to enter the monitor of a Deadlocks$Fork, which \"left\" is in\n",
                "\tat Deadlocks.eat(Deadlocks.java:",
                "\"left\" waits to enter the monitor of a Deadlocks$Fork, which \"right\" is in\n",
                "\tat Deadlocks.eat(Deadlocks.java:");
        assertEquals(2, outcome.messages().split(report, -1).length, outcome::messages);
        assertFalse(outcome.messages().contains("\"main\""), outcome::messages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lm3s6965evb", "microbit"})
    void threadsThatJoinEachOtherAreADeadlock(String board) throws Exception {
        Outcome outcome = ThreadPrograms.run("Deadlocks", "DeadlockOfJoins", board);
        assertEquals(70, outcome.exitCode(), outcome::messages);
        assertInOrder(
                outcome.messages(),
                "\"waiter\" waits for the end of \"main\"\n",
                "at Deadlocks.join(Deadlocks.java:",
                "\"main\" waits for the end of \"waiter\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lm3s6965evb", "microbit"})
    void contentionIsNoDeadlock(String board) throws Exception {
        Outcome outcome = ThreadPrograms.run("Deadlocks", "Contention", board);
        assertEquals(0, outcome.exitCode(), outcome::messages);
        assertEquals("", outcome.messages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lm3s6965evb", "microbit"})
    void anUncaughtExceptionNamesItsThread(String board) throws Exception {
        Outcome outcome = ThreadPrograms.run("Uncaught", "Uncaught", board);
        assertEquals(1, outcome.exitCode(), outcome::messages);
        assertEquals("main goes on\n", outcome.console());
        assertInOrder(
                outcome.messages(),
                "Exception in thread \"eater\" java.lang.IllegalStateException: no fork\n",
                "\tat Uncaught.fail(Uncaught.java:",
                "Exception in thread \"Thread-0\" java.lang.ArithmeticException: / by zero\n",
                "\tat Uncaught.divide(Uncaught.java:",
                "Exception in thread \"main\" java.lang.IllegalArgumentException: and ends so\n",
                "\tat Uncaught.main(Uncaught.java:");
    }
}
