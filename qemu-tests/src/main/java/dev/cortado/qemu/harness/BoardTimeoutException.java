package dev.cortado.qemu.harness;

import java.time.Duration;

/** A program did not end in time; the message shows what it printed until then. */
public final class BoardTimeoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duration limit;
    private final String console;

    BoardTimeoutException(Duration limit, String console, String messages) {
        super(
                "the program did not end within "
                        + limit.toSeconds()
                        + " s; until then it printed\n"
                        + console
                        + (messages.isEmpty() ? "" : "\nand on standard error\n" + messages));
        this.limit = limit;
        this.console = console;
    }

    /** How long the program was allowed to run. */
    public Duration limit() {
        return limit;
    }

    /** What the program printed on standard output before it was stopped. */
    public String console() {
        return console;
    }
}
