package dev.cortado.compiler.partition;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the symbols that a piece of LLVM IR refers to. Cost: linear. */
final class ReferenceScanner {
    private final Set<String> symbols = new LinkedHashSet<>();

    ReferenceScanner(String text) {
        int length = text.length();
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (c == '@') {
                int end = symbolEnd(text, i + 1);
                symbols.add(text.substring(i + 1, end));
                i = end;
            } else if (c == '"') {
                // A string; a quote inside would be written as \22.
                i = text.indexOf('"', i + 1) + 1;
            } else {
                i++;
            }
        }
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
