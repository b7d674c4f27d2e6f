package dev.cortado.classlib.text;

/**
 * Doubles with six places after the point, as %f has them: the shortest decimal, rounded half up.
 */
final class FixedPoint {
    private static final int PLACES = 6;

    private FixedPoint() {}

    static String format(double value) {
        String shortest = Double.toString(value);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return shortest;
        }
        int start = shortest.charAt(0) == '-' ? 1 : 0;
        int exponentAt = shortest.indexOf('E');
        String mantissa =
                shortest.substring(start, exponentAt < 0 ? shortest.length() : exponentAt);
        int exponent = exponentAt < 0 ? 0 : Integer.parseInt(shortest.substring(exponentAt + 1));
        int point = mantissa.indexOf('.');
        String digits = mantissa.substring(0, point).concat(mantissa.substring(point + 1));
        return (start == 0 ? "" : "-").concat(rounded(digits, point + exponent));
    }

    /** Six places of 0.DIGITS times ten to the power {@code point}. */
    private static String rounded(String digits, int point) {
        int whole = Math.max(point, 1);
        char[] places = new char[1 + whole + PLACES];
        for (int i = 0; i < places.length; i++) {
            places[i] = digitAt(digits, point - whole + i - 1);
        }
        if (digitAt(digits, point + PLACES) >= '5') {
            int last = places.length - 1;
            while (places[last] == '9') {
                places[last--] = '0';
            }
            places[last]++;
        }
        int first = places[0] == '0' ? 1 : 0;
        String text = new String(places);
        return text.substring(first, 1 + whole) + "." + text.substring(1 + whole);
    }

    private static char digitAt(String digits, int index) {
        return index >= 0 && index < digits.length() ? digits.charAt(index) : '0';
    }
}
