package dev.cortado.compiler.partition;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the symbols that a piece of LLVM IR refers to, and its length. Cost: linear. */
final class ReferenceScanner {
    private final Set<String> symbols = new LinkedHashSet<>();
    private final int length;

    ReferenceScanner(String text) {
        int end = text.length();
        int numbers = 0;
        int i = 0;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '@') {
                int symbolEnd = symbolEnd(text, i + 1);
                symbols.add(text.substring(i + 1, symbolEnd));
                i = symbolEnd;
            } else if (c == '"') {
                // A string; a quote inside would be written as \22.
                i = text.indexOf('"', i + 1) + 1;
            } else if (c == '!') {
                int digits = i + 1;
                while (digits < end && isDigit(text.charAt(digits))) {
                    digits++;
                }
                numbers += digits - i - 1;
                i = digits;
            } else {
                i++;
            }
        }
        length = end - numbers;
    }

    /** The characters of the piece without the numbers of metadata. */
    int length() {
        return length;
    }

    /** Where a symbol ends that begins at a place behind an at sign. */
    static int symbolEnd(String text, int from) {
        if (text.charAt(from) == '"') {
            return text.indexOf('"', from + 1) + 1;
        }
        int end = from;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '$' || c == '-';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    Set<String> symbols() {
        return symbols;
    }
}
