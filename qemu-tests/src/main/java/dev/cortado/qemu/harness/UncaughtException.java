package dev.cortado.qemu.harness;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The report of an exception that ended the main thread.
 *
 * @param className binary name of its class
 * @param message what its toString shows after the class, if anything
 */
public record UncaughtException(String className, Optional<String> message) {

    // java.lang.ThreadGroup.uncaughtException prints this line, then the stack trace
    private static final Pattern REPORT =
            Pattern.compile(
                    "^Exception in thread \"main\" ([\\w.$]+)(?:: (.*?))?\\r?$", Pattern.MULTILINE);

    /** The first report in what was printed on standard error. */
    public static Optional<UncaughtException> reportedIn(String messages) {
        Matcher report = REPORT.matcher(messages);
        return report.find()
                ? Optional.of(
                        new UncaughtException(
                                report.group(1), Optional.ofNullable(report.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return className + message.map(text -> ": " + text).orElse("");
    }
}
