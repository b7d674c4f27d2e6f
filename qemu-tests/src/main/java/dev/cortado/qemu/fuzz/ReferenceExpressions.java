package dev.cortado.qemu.fuzz;

import static dev.cortado.qemu.fuzz.Source.expression;
import static dev.cortado.qemu.fuzz.ValueType.BOX;
import static dev.cortado.qemu.fuzz.ValueType.INT;
import static dev.cortado.qemu.fuzz.ValueType.INTS;
import static dev.cortado.qemu.fuzz.ValueType.LIST;
import static dev.cortado.qemu.fuzz.ValueType.LONG;
import static dev.cortado.qemu.fuzz.ValueType.LONGS;
import static dev.cortado.qemu.fuzz.ValueType.MAP;
import static dev.cortado.qemu.fuzz.ValueType.PAIR;
import static dev.cortado.qemu.fuzz.ValueType.SHAPE;
import static dev.cortado.qemu.fuzz.ValueType.STRING;

import java.util.List;
import java.util.SplittableRandom;

/** Random expressions of the reference types. */
final class ReferenceExpressions {
    private static final List<ValueType> PRINTABLE =
            List.of(
                    ValueType.BOOLEAN,
                    ValueType.CHAR,
                    INT,
                    LONG,
                    ValueType.FLOAT,
                    ValueType.DOUBLE,
                    BOX,
                    PAIR,
                    LIST,
                    MAP);

    private final SplittableRandom random;
    private final Expressions expressions;

    ReferenceExpressions(SplittableRandom random, Expressions expressions) {
        this.random = random;
        this.expressions = expressions;
    }

    /** An expression that makes or picks an object. */
    Source of(ValueType type, Scope scope, int depth) {
        return switch (type) {
            case STRING -> string(scope, depth - 1);
            case BOX -> box(scope, depth - 1);
            case INTS, LONGS -> array(type, scope, depth - 1);
            case LIST -> list(scope, depth - 1);
            case MAP -> map(scope, depth - 1);
            case SHAPE -> shape(scope, depth - 1);
            case PAIR ->
                    expression(
                            PAIR,
                            "new Pair(",
                            e(INT, scope, depth - 1),
                            ", ",
                            e(STRING, scope, depth - 1),
                            ")");
            default -> throw new IllegalArgumentException(type + " has no objects");
        };
    }

    private Source e(ValueType type, Scope scope, int depth) {
        return expressions.of(type, scope, depth);
    }

    private Source string(Scope scope, int depth) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 ->
                    expression(
                            STRING,
                            "(",
                            clipped(e(STRING, scope, depth)),
                            " + ",
                            e(PRINTABLE.get(random.nextInt(PRINTABLE.size())), scope, depth),
                            ")");
            case 3 ->
                    expression(
                            STRING,
                            e(STRING, scope, depth),
                            ".substring(",
                            e(INT, scope, depth),
                            " & 1)");
            case 4 -> expression(STRING, e(STRING, scope, depth), ".trim()");
            case 5 -> expression(STRING, "Long.toString(", e(LONG, scope, depth), ", 36)");
            case 6 -> expression(STRING, "Integer.toHexString(", e(INT, scope, depth), ")");
            case 7 ->
                    expression(
                            STRING,
                            "new StringBuilder(",
                            e(STRING, scope, depth),
                            ").append(",
                            e(PRINTABLE.get(random.nextInt(5)), scope, depth),
                            ").reverse().toString()");
            case 8 -> expression(STRING, e(PAIR, scope, depth), ".name()");
            default ->
                    expression(
                            STRING,
                            e(STRING, scope, depth),
                            ".replace(",
                            e(ValueType.CHAR, scope, depth),
                            ", ",
                            e(ValueType.CHAR, scope, depth),
                            ")");
        };
    }

    // Strings that grow in loops would need more memory than a board has.
    private static Source clipped(Source string) {
        return expression(STRING, "clip(", string, ")");
    }

    private Source box(Scope scope, int depth) {
        return switch (random.nextInt(4)) {
            case 0 ->
                    random.nextInt(4) == 0
                            ? expression(
                                    BOX,
                                    e(MAP, scope, depth),
                                    ".get(",
                                    e(STRING, scope, depth),
                                    ")")
                            : expression(BOX, e(MAP, scope, depth), ".size()");
            case 1 ->
                    expression(
                            BOX, "larger(", e(BOX, scope, depth), ", ", e(BOX, scope, depth), ")");
            default -> expression(BOX, "((Integer) (", e(INT, scope, depth), "))");
        };
    }

    private Source array(ValueType type, Scope scope, int depth) {
        ValueType element = type == INTS ? INT : LONG;
        return switch (random.nextInt(4)) {
            case 0 ->
                    expression(
                            type,
                            "(new " + element.javaName() + "[(",
                            e(INT, scope, depth),
                            ")" + (random.nextInt(8) == 0 ? " % 5" : " & 7") + "])");
            case 1 -> expression(type, e(type, scope, depth), ".clone()");
            default ->
                    expression(
                            type,
                            "(new " + element.javaName() + "[] {",
                            e(element, scope, depth),
                            ", ",
                            e(element, scope, depth),
                            ", ",
                            e(element, scope, depth),
                            ", ",
                            e(element, scope, depth),
                            "})");
        };
    }

    private Source list(Scope scope, int depth) {
        return switch (random.nextInt(4)) {
            case 0 ->
                    expression(
                            LIST, "listOf(", e(BOX, scope, depth), ", ", e(BOX, scope, depth), ")");
            case 1 ->
                    expression(LIST, "new ArrayList<Integer>(", e(MAP, scope, depth), ".values())");
            case 2 ->
                    expression(
                            LIST,
                            "new ArrayList<Integer>(new ArrayDeque<Integer>(",
                            e(LIST, scope, depth),
                            ").reversed())");
            default -> expression(LIST, "new LinkedList<Integer>(", e(LIST, scope, depth), ")");
        };
    }

    private Source map(Scope scope, int depth) {
        return switch (random.nextInt(3)) {
            case 0 ->
                    expression(
                            MAP,
                            "mapOf(",
                            e(STRING, scope, depth),
                            ", ",
                            e(BOX, scope, depth),
                            ", ",
                            e(STRING, scope, depth),
                            ", ",
                            e(BOX, scope, depth),
                            ")");
            case 1 -> expression(MAP, "new HashMap<String, Integer>(", e(MAP, scope, depth), ")");
            default ->
                    expression(
                            MAP, "new LinkedHashMap<String, Integer>(", e(MAP, scope, depth), ")");
        };
    }

    private Source shape(Scope scope, int depth) {
        return switch (random.nextInt(12)) {
            case 0 -> expression(SHAPE, e(SHAPE, scope, depth), ".next");
            case 1 ->
                    expression(
                            SHAPE,
                            "((Shape) (Leaf" + random.nextInt(3) + ") ",
                            e(SHAPE, scope, depth),
                            ")");
            default ->
                    expression(
                            SHAPE,
                            "((Shape) new Leaf" + random.nextInt(3) + "(",
                            e(INT, scope, depth),
                            "))");
        };
    }
}
