package dev.cortado.compiler.llvm;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line of a module that a message of LLVM is about. */
final class OffendingLine {
    private static final Pattern POSITION = Pattern.compile("module\\.ll:(\\d+):\\d+:");

    private OffendingLine() {}

    /** The line at the position in the message, else the first that the message quotes. */
    static Optional<LlvmException.Line> find(String llvmIr, String message) {
        List<String> lines = llvmIr.lines().toList();
        Matcher position = POSITION.matcher(message);
        if (position.find()) {
            int number = Integer.parseInt(position.group(1));
            return number >= 1 && number <= lines.size()
                    ? Optional.of(new LlvmException.Line(number, lines.get(number - 1)))
                    : Optional.empty();
        }
        return message.lines()
                .skip(1)
                .map(OffendingLine::normalize)
                .filter(quoted -> !quoted.isEmpty())
                .flatMap(quoted -> quotedLine(lines, quoted).stream())
                .findFirst();
    }

    private static Optional<LlvmException.Line> quotedLine(List<String> lines, String quoted) {
        for (int i = 0; i < lines.size(); i++) {
            if (normalize(lines.get(i)).equals(quoted)) {
                return Optional.of(new LlvmException.Line(i + 1, lines.get(i)));
            }
        }
        return Optional.empty();
    }

    private static String normalize(String line) {
        int comment = line.indexOf(" ; ");
        String code = comment < 0 ? line : line.substring(0, comment);
        // LLVM prints an alignment and metadata that the source may leave out.
        return code.replaceAll(", align \\d+", "")
                .replaceAll(", ![a-z.]+ !\\d+", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
