package dev.cortado.compiler.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON reader (RFC 8259): objects are Maps, arrays Lists, the rest String, Double or Boolean. */
final class Json {
    /** What stands for null. */
    static final Object NULL = new Object();

    private final String text;
    private int position;

    private Json(String text) {
        this.text = text;
    }

    /**
     * The value that a text holds.
     *
     * @throws IllegalArgumentException with line and column if it is no JSON
     */
    static Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.skipSpace();
        if (json.position < text.length()) {
            throw json.wrong("the end");
        }
        return value;
    }

    private Object value() {
        skipSpace();
        char c = peek();
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", NULL);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        position++;
        skipSpace();
        while (peek() != '}') {
            String name = string();
            skipSpace();
            expect(':');
            members.put(name, value());
            skipSpace();
            if (peek() != '}') {
                expect(',');
                skipSpace();
            }
        }
        position++;
        return members;
    }

    private List<Object> array() {
        List<Object> elements = new ArrayList<>();
        position++;
        skipSpace();
        while (peek() != ']') {
            elements.add(value());
            skipSpace();
            if (peek() != ']') {
                expect(',');
                skipSpace();
            }
        }
        position++;
        return elements;
    }

    private String string() {
        expect('"');
        StringBuilder result = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(position++);
            result.append(c == '\\' ? escaped() : c);
        }
        position++;
        return result.toString();
    }

    private char escaped() {
        char c = peek();
        position++;
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (position + 4 > text.length()) {
                    throw wrong("four hexadecimal digits");
                }
                position += 4;
                yield (char) Integer.parseInt(text, position - 4, position, 16);
            }
            default -> c;
        };
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, position)) {
            throw wrong("a value");
        }
        position += word.length();
        return value;
    }

    private Double number() {
        int start = position;
        while (position < text.length() && "+-.eE0123456789".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        try {
            return Double.valueOf(text.substring(start, position));
        } catch (NumberFormatException none) {
            position = start;
            throw wrong("a value");
        }
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private char peek() {
        if (position == text.length()) {
            throw wrong("more");
        }
        return text.charAt(position);
    }

    private void expect(char expected) {
        if (peek() != expected) {
            throw wrong("'" + expected + "'");
        }
        position++;
    }

    private IllegalArgumentException wrong(String expected) {
        String before = text.substring(0, position);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = position - before.lastIndexOf('\n');
        return new IllegalArgumentException(
                "line " + line + ", column " + column + ": expected " + expected);
    }
}
