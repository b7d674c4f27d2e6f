package dev.cortado.qemu.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Outcome EXPECTED =
            Outcome.of("one\ntwo\n", 1, "Exception in thread \"main\" a.B$C: why\n\tat x\n");

    @Test
    void equalOutcomesHaveNoDifferences() {
        Outcome same =
                Outcome.of(
                        "one\ntwo\n", 1, "noise\nException in thread \"main\" a.B$C: why\n\tat y");
        assertEquals(Optional.empty(), new Comparison(EXPECTED, same).differences());
    }

    @Test
    void firstDifferentLineIsShownOfBoth() {
        String text = differences(Outcome.of("one\ntow\n", 1, EXPECTED.messages()));
        assertTrue(text.startsWith("console differs from line 2 of 3"), text);
        assertTrue(text.contains("2: two") && text.contains("2: tow"), text);
    }

    @Test
    void missingLastNewlineIsADifference() {
        assertTrue(differences(Outcome.of("one\ntwo", 1, EXPECTED.messages())).contains("line 3"));
    }

    @Test
    void invisibleCharactersAreShown() {
        assertTrue(
                differences(Outcome.of("one\r\ntwo\n", 1, EXPECTED.messages()))
                        .contains("one\\u000d"));
    }

    @Test
    void exitCodesAreCompared() {
        assertTrue(
                differences(Outcome.of("one\ntwo\n", 0, EXPECTED.messages()))
                        .contains("exit code: HotSpot 1, board 0"));
    }

    @Test
    void uncaughtExceptionsAreComparedWithTheirMessages() {
        String text =
                differences(Outcome.of("one\ntwo\n", 1, "Exception in thread \"main\" a.B$C\n"));
        assertTrue(text.contains("HotSpot a.B$C: why, board a.B$C\n"), text);
    }

    @Test
    void exceptionThatWasOnlyCaughtIsNotReported() {
        assertEquals(Optional.empty(), UncaughtException.reportedIn("java.lang.Error: printed\n"));
    }

    private static String differences(Outcome actual) {
        return new Comparison(EXPECTED, actual).differences().orElseThrow();
    }
}
