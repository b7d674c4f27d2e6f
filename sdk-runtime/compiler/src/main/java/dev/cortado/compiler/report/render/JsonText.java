package dev.cortado.compiler.report.render;

import java.util.List;
import java.util.Map;

/** JSON text of maps, lists, strings, numbers and booleans; RFC 8259. */
final class JsonText {
    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    /**
     * The text of a value, indented by two, keys in the map's order.
     *
     * @throws IllegalArgumentException if it holds something else
     */
    static String of(Object value) {
        JsonText text = new JsonText();
        text.value(value, "\n");
        return text.out.append('\n').toString();
    }

    private void value(Object value, String lineStart) {
        switch (value) {
            case String string -> string(string);
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(number.longValue());
            case Boolean truth -> out.append(truth.booleanValue());
            case Map<?, ?> map -> object(map, lineStart);
            case List<?> list -> array(list, lineStart);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private void object(Map<?, ?> map, String lineStart) {
        String inner = lineStart + "  ";
        String separator = inner;
        out.append('{');
        for (Map.Entry<?, ?> member : map.entrySet()) {
            out.append(separator);
            string((String) member.getKey());
            out.append(": ");
            value(member.getValue(), inner);
            separator = "," + inner;
        }
        out.append(map.isEmpty() ? "" : lineStart).append('}');
    }

    private void array(List<?> list, String lineStart) {
        String inner = lineStart + "  ";
        String separator = inner;
        out.append('[');
        for (Object element : list) {
            out.append(separator);
            value(element, inner);
            separator = "," + inner;
        }
        out.append(list.isEmpty() ? "" : lineStart).append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // "<" too: the text may stand in a page's script.
            if (c < ' ' || c == '"' || c == '\\' || c == '<' || c > '~') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
