package dev.cortado.qemu.harness;

import java.util.Optional;

/**
 * What a program did.
 *
 * @param console all that it printed on standard output
 * @param exitCode its exit code, 0 to 255
 * @param uncaught the exception that ended it, if one did
 * @param messages all that appeared on standard error
 */
public record Outcome(
        String console, int exitCode, Optional<UncaughtException> uncaught, String messages) {

    /** An outcome whose uncaught exception is the one that the messages report. */
    public static Outcome of(String console, int exitCode, String messages) {
        return new Outcome(console, exitCode, UncaughtException.reportedIn(messages), messages);
    }
}
