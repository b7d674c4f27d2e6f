package dev.cortado.classlib.annotation;

import java.lang.reflect.Array;

/** The values of annotations as in source code, as the JDK prints them. */
final class AnnotationText {
    private AnnotationText() {}

    static void append(StringBuilder text, Object value) {
        switch (value) {
            case String s -> quote(text, s);
            case Character c -> {
                text.append('\'');
                character(text, c, '\'');
                text.append('\'');
            }
            case Byte b -> text.append("(byte)0x").append(hex(b));
            case Long l -> text.append(l.longValue()).append('L');
            case Float f -> append(text, f);
            case Double d -> append(text, d);
            case Class<?> c -> text.append(c.getCanonicalName()).append(".class");
            case Enum<?> e -> text.append(e.name());
            default -> {
                if (value.getClass().isArray()) {
                    elements(text, value);
                } else {
                    text.append(value);
                }
            }
        }
    }

    private static void elements(StringBuilder text, Object array) {
        text.append('{');
        for (int i = 0; i < Array.getLength(array); i++) {
            if (i > 0) {
                text.append(", ");
            }
            append(text, Array.get(array, i));
        }
        text.append('}');
    }

    private static String hex(byte value) {
        return Integer.toHexString(value & 0xff | 0x100).substring(1);
    }

    private static void append(StringBuilder text, Float value) {
        if (Float.isFinite(value)) {
            text.append(value.floatValue()).append('f');
        } else if (Float.isNaN(value)) {
            text.append("0.0f/0.0f");
        } else {
            text.append(value < 0 ? "-1.0f/0.0f" : "1.0f/0.0f");
        }
    }

    private static void append(StringBuilder text, Double value) {
        if (Double.isFinite(value)) {
            text.append(value.doubleValue());
        } else if (Double.isNaN(value)) {
            text.append("0.0/0.0");
        } else {
            text.append(value < 0 ? "-1.0/0.0" : "1.0/0.0");
        }
    }

    private static void quote(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(text, value.charAt(i), '"');
        }
        text.append('"');
    }

    private static void character(StringBuilder text, char c, char delimiter) {
        switch (c) {
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            case '\\' -> text.append("\\\\");
            default -> {
                if (c == delimiter) {
                    text.append('\\');
                }
                text.append(c);
            }
        }
    }
}
