package dev.cortado.qemu.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares what a program did on a board with what it did on HotSpot: console to the character,
 * exit code, class and message of the uncaught exception.
 *
 * @param expected what HotSpot did
 * @param actual what the board did
 */
public record Comparison(Outcome expected, Outcome actual) {

    private static final int CONTEXT_LINES = 6;

    /** All differences, for people; empty if there are none. */
    public Optional<String> differences() {
        List<String> found = new ArrayList<>();
        if (!expected.console().equals(actual.console())) {
            found.add(consoleDifference());
        }
        if (expected.exitCode() != actual.exitCode()) {
            found.add("exit code: HotSpot " + expected.exitCode() + ", board " + actual.exitCode());
        }
        if (!expected.uncaught().equals(actual.uncaught())) {
            found.add(
                    "uncaught exception: HotSpot "
                            + shown(expected.uncaught())
                            + ", board "
                            + shown(actual.uncaught()));
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!actual.messages().isEmpty()) {
            found.add("the board's standard error:\n" + actual.messages().stripTrailing());
        }
        return Optional.of(String.join("\n", found));
    }

    private String consoleDifference() {
        List<String> wanted = lines(expected.console());
        List<String> got = lines(actual.console());
        int line = 0;
        while (line < Math.min(wanted.size(), got.size())
                && wanted.get(line).equals(got.get(line))) {
            line++;
        }
        return "console differs from line "
                + (line + 1)
                + " of "
                + wanted.size()
                + "\n  HotSpot:"
                + excerpt(wanted, line)
                + "\n  board:"
                + excerpt(got, line);
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    private static String excerpt(List<String> lines, int from) {
        StringBuilder text = new StringBuilder();
        int last = Math.min(lines.size(), from + CONTEXT_LINES);
        for (int i = Math.max(0, from - 1); i < last; i++) {
            text.append("\n    ").append(i + 1).append(": ").append(visible(lines.get(i)));
        }
        return last < lines.size() ? text.append("\n    ...").toString() : text.toString();
    }

    private static String visible(String line) {
        StringBuilder text = new StringBuilder();
        line.chars()
                .forEach(
                        c -> {
                            if (c < ' ' && c != '\t') {
                                text.append(String.format("\\u%04x", c));
                            } else {
                                text.append((char) c);
                            }
                        });
        return text.toString();
    }

    private static String shown(Optional<UncaughtException> uncaught) {
        return uncaught.map(UncaughtException::toString).orElse("none");
    }
}
