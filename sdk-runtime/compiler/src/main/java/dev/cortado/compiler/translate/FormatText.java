package dev.cortado.compiler.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A format string of java.util.Formatter that has only conversions without index, flags, width and
 * precision, whose results no locale changes.
 *
 * @param pieces text and conversions in their order
 */
record FormatText(List<Piece> pieces) {
    private static final String CONVERSIONS = "sdxcb";

    /** A piece of the result. */
    sealed interface Piece {}

    /** Text as it is; not empty. */
    record Text(String text) implements Piece {}

    /** The conversion of the next argument: one of {@code s d x c b}. */
    record Conversion(char letter) implements Piece {}

    /** Takes a format string apart; empty when it has anything else. */
    static Optional<FormatText> parse(String format) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%') {
                text.append(c);
                continue;
            }
            i++;
            if (i == format.length()) {
                return Optional.empty();
            }
            char letter = format.charAt(i);
            if (letter == '%') {
                text.append('%');
            } else if (letter == 'n') {
                text.append('\n');
            } else if (CONVERSIONS.indexOf(letter) >= 0) {
                flush(pieces, text);
                pieces.add(new Conversion(letter));
            } else {
                return Optional.empty();
            }
        }
        flush(pieces, text);
        return Optional.of(new FormatText(List.copyOf(pieces)));
    }

    private static void flush(List<Piece> pieces, StringBuilder text) {
        if (!text.isEmpty()) {
            pieces.add(new Text(text.toString()));
            text.setLength(0);
        }
    }
}
