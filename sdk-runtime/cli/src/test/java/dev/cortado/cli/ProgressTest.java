package dev.cortado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter terminal = new StringWriter();

    @Test
    void quickWorkShowsNothingAndEveryPhaseIsMeasured() {
        Progress progress = new Progress(new PrintWriter(terminal), true);
        progress.begin("one");
        progress.begin("two");
        progress.close();
        assertEquals("", terminal.toString());
        assertEquals(
                List.of("one", "two"),
                progress.phases().stream().map(Progress.Phase::name).toList());
    }

    @Test
    void longWorkShowsItsPhaseAndTakesTheLineAway() throws InterruptedException {
        Progress progress = new Progress(new PrintWriter(terminal), true);
        progress.begin("thinking");
        Thread.sleep(1500);
        progress.close();
        assertTrue(terminal.toString().contains("cortado: thinking (1 s)"), terminal.toString());
        assertTrue(terminal.toString().endsWith("\r\033[K"), terminal.toString());
    }

    @Test
    void fileInsteadOfATerminalShowsNothing() throws InterruptedException {
        Progress progress = new Progress(new PrintWriter(terminal), false);
        progress.begin("thinking");
        Thread.sleep(1300);
        progress.close();
        assertEquals("", terminal.toString());
    }
}
