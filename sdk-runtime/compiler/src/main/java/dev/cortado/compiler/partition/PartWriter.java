package dev.cortado.compiler.partition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the text of a part so that it depends on nothing but what the part consists of: metadata
 * and the sections of functions get numbers of the part instead of those of the module.
 */
final class PartWriter {
    private static final String SECTION = ".text.f";

    private final List<String> nodes;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<Integer> written = new ArrayList<>();
    private final StringBuilder out = new StringBuilder(1 << 20);
    private int sections;

    /** An empty part of a module with these numbered nodes of metadata. */
    PartWriter(List<String> nodes) {
        this.nodes = nodes;
    }

    /** Writes a definition or declaration. */
    void write(String text) {
        int copied = 0;
        int length = text.length();
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (c == '!' && i + 1 < length && ReferenceScanner.isDigit(text.charAt(i + 1))) {
                int end = i + 1;
                int number = 0;
                while (end < length && ReferenceScanner.isDigit(text.charAt(end))) {
                    number = number * 10 + text.charAt(end++) - '0';
                }
                out.append(text, copied, i + 1).append(numberOf(number));
                copied = end;
                i = end;
            } else if (c == '"') {
                // A string; a quote inside would be written as \22.
                int end = text.indexOf('"', i + 1);
                if (text.startsWith(SECTION, i + 1)) {
                    out.append(text, copied, i + 1).append(SECTION).append(sections++);
                    copied = end;
                }
                i = end + 1;
            } else {
                i++;
            }
        }
        out.append(text, copied, length);
    }

    private int numberOf(int node) {
        Integer known = numbers.putIfAbsent(node, written.size());
        if (known == null) {
            written.add(node);
            return written.size() - 1;
        }
        return known;
    }

    /** Writes the metadata that the part refers to, and returns all of the text. */
    String finish() {
        for (int i = 0; i < written.size(); i++) {
            write(nodes.get(written.get(i)));
        }
        return out.toString();
    }
}
