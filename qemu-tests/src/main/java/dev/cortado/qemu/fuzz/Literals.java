package dev.cortado.qemu.fuzz;

import java.util.SplittableRandom;

/** Random literals, half of them edges. */
final class Literals {
    private static final String[] INTS = {
        "0",
        "1",
        "-1",
        "2",
        "7",
        "31",
        "32",
        "33",
        "127",
        "128",
        "-128",
        "255",
        "256",
        "32767",
        "65535",
        "65536",
        "Integer.MAX_VALUE",
        "Integer.MIN_VALUE",
        "0x55555555",
        "0x80000001"
    };
    private static final String[] LONGS = {
        "0L",
        "1L",
        "-1L",
        "63L",
        "64L",
        "0xFFFFFFFFL",
        "0x100000000L",
        "-0x80000000L",
        "Long.MAX_VALUE",
        "Long.MIN_VALUE",
        "0x5555555555555555L",
        "1000000007L"
    };
    private static final String[] FLOATS = {
        "0f",
        "-0f",
        "1f",
        "-1f",
        "0.1f",
        "1e10f",
        "Float.NaN",
        "Float.MAX_VALUE",
        "Float.MIN_VALUE",
        "Float.POSITIVE_INFINITY",
        "1e-40f",
        "16777217f",
        "-2147483648f"
    };
    private static final String[] DOUBLES = {
        "0d",
        "-0d",
        "1d",
        "-1d",
        "0.1",
        "1e300",
        "Double.NaN",
        "Double.MAX_VALUE",
        "Double.MIN_VALUE",
        "Double.NEGATIVE_INFINITY",
        "1e-310",
        "9007199254740993d",
        "2147483648.5",
        "-9.3e18"
    };
    private static final String[] STRINGS = {
        "\"\"",
        "\"a\"",
        "\"abc\"",
        "\"42\"",
        "\"-7\"",
        "\"Hello, world\"",
        "\" x \"",
        "\"\\t\\n\"",
        "\"\\u00e9\"",
        "\"aXbXc\"",
        "\"2147483648\""
    };
    private static final String[] CHARS = {
        "'a'", "'Z'", "'0'", "' '", "'\\0'", "'\\u00ff'", "'\\uffff'"
    };

    private Literals() {}

    /** A literal of a type; its simplest expression if it has no literals. */
    static String of(ValueType type, SplittableRandom random) {
        return switch (type) {
            case BOOLEAN -> Boolean.toString(random.nextBoolean());
            case BYTE -> "((byte) " + random.nextInt(-128, 128) + ")";
            case SHORT -> "((short) " + random.nextInt(-32768, 32768) + ")";
            case CHAR -> pick(CHARS, random);
            case INT -> random.nextBoolean() ? pick(INTS, random) : Integer.toString(small(random));
            case LONG -> random.nextBoolean() ? pick(LONGS, random) : random.nextLong() + "L";
            case FLOAT -> random.nextBoolean() ? pick(FLOATS, random) : small(random) + ".5f";
            case DOUBLE -> random.nextBoolean() ? pick(DOUBLES, random) : small(random) + ".25";
            case STRING -> pick(STRINGS, random);
            case BOX ->
                    random.nextInt(30) == 0
                            ? "((Integer) null)"
                            : "Integer.valueOf(" + small(random) + ")";
            default -> type.simplest();
        };
    }

    private static int small(SplittableRandom random) {
        return random.nextBoolean() ? random.nextInt(-10, 100) : random.nextInt();
    }

    private static String pick(String[] from, SplittableRandom random) {
        return from[random.nextInt(from.length)];
    }
}
