package dev.cortado.classlib.text;

/**
 * String.format as java.base itself uses it, for messages: plain %s, %d, %x, %c, %f, %n, %% with
 * width and zero padding.
 *
 * <p>The compiler calls it in place of String.format in classes of the JDK, so that a message does
 * not bring java.util.Formatter into the image. What it does not know it leaves as it stands.
 */
public final class LibraryFormat {
    private LibraryFormat() {}

    /** The formatted text; arguments that are missing leave their specifier as it is. */
    public static String format(String format, Object... arguments) {
        StringBuilder text = new StringBuilder(format.length() + 16);
        int next = 0;
        int length = format.length();
        int at = 0;
        while (at < length) {
            char c = format.charAt(at++);
            if (c != '%') {
                text.append(c);
                continue;
            }
            int start = at;
            boolean zeros = at < length && format.charAt(at) == '0';
            int width = 0;
            while (at < length && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
                width = width * 10 + format.charAt(at++) - '0';
            }
            char conversion = at < length ? format.charAt(at++) : '%';
            if (conversion == 'n') {
                text.append('\n');
            } else if (conversion == '%') {
                text.append('%');
            } else if (next < arguments.length && "sdxXcf".indexOf(conversion) >= 0) {
                append(text, converted(conversion, arguments[next++]), width, zeros);
            } else {
                text.append(format, start - 1, at);
            }
        }
        return text.toString();
    }

    private static String converted(char conversion, Object argument) {
        if (conversion == 'x' || conversion == 'X') {
            String digits =
                    switch (argument) {
                        case Long wide -> Long.toHexString(wide);
                        case Integer word -> Integer.toHexString(word);
                        case Byte octet -> Integer.toHexString(octet & 0xFF);
                        case Short half -> Integer.toHexString(half & 0xFFFF);
                        case null, default -> String.valueOf(argument);
                    };
            return conversion == 'x' ? digits : upperCase(digits);
        }
        if (conversion == 'f' && argument instanceof Double fraction) {
            return FixedPoint.format(fraction);
        }
        if (conversion == 'c' && argument instanceof Integer codePoint) {
            return Character.toString(codePoint);
        }
        return String.valueOf(argument);
    }

    private static String upperCase(String digits) {
        StringBuilder text = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            text.append(c >= 'a' && c <= 'f' ? (char) (c - 'a' + 'A') : c);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String value, int width, boolean zeros) {
        for (int i = value.length(); i < width; i++) {
            text.append(zeros ? '0' : ' ');
        }
        text.append(value);
    }
}
