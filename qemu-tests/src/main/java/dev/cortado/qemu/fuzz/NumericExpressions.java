package dev.cortado.qemu.fuzz;

import static dev.cortado.qemu.fuzz.Source.expression;
import static dev.cortado.qemu.fuzz.ValueType.BOOLEAN;
import static dev.cortado.qemu.fuzz.ValueType.BOX;
import static dev.cortado.qemu.fuzz.ValueType.DOUBLE;
import static dev.cortado.qemu.fuzz.ValueType.FLOAT;
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
import java.util.Set;
import java.util.SplittableRandom;

/** Random expressions of the primitive types. */
final class NumericExpressions {
    private static final List<ValueType> NUMERIC =
            List.of(ValueType.BYTE, ValueType.SHORT, ValueType.CHAR, INT, LONG, FLOAT, DOUBLE);
    private static final String[] INTEGER_OPERATORS = {
        "+", "-", "*", "/", "%", "&", "|", "^", "+", "-", "*"
    };
    private static final String[] SHIFTS = {"<<", ">>", ">>>"};
    private static final String[] FLOATING_OPERATORS = {"+", "-", "*", "/", "%"};
    private static final String[] RELATIONS = {"<", "<=", ">", ">=", "==", "!="};
    private static final String[] ASSIGNMENTS = {"+=", "-=", "*=", "^=", "|=", "&=", "=", "/="};
    private static final Set<String> BITWISE = Set.of("^=", "|=", "&=");
    private static final String[] INT_UNARY = {
        "Integer.bitCount", "Integer.reverse", "Integer.numberOfLeadingZeros",
                "Integer.highestOneBit",
        "Integer.numberOfTrailingZeros", "Math.abs", "Integer.signum", "Integer.reverseBytes"
    };
    private static final String[] INT_BINARY = {
        "Math.max",
        "Math.min",
        "Math.floorMod",
        "Math.floorDiv",
        "Integer.compare",
        "Integer.compareUnsigned",
        "Integer.divideUnsigned",
        "Integer.remainderUnsigned",
        "Integer.rotateLeft",
        "Math.addExact",
        "Math.multiplyExact",
        "Math.multiplyHigh_"
    };
    private static final String[] LONG_UNARY = {
        "Long.reverse",
        "Math.abs",
        "Long.highestOneBit",
        "Long.reverseBytes",
        "Double.doubleToLongBits"
    };
    private static final String[] LONG_BINARY = {
        "Math.max",
        "Math.min",
        "Math.floorMod",
        "Math.floorDiv",
        "Long.divideUnsigned",
        "Long.remainderUnsigned",
        "Math.multiplyHigh",
        "Math.addExact"
    };

    private final SplittableRandom random;
    private final Expressions expressions;

    NumericExpressions(SplittableRandom random, Expressions expressions) {
        this.random = random;
        this.expressions = expressions;
    }

    /** An operation with a result of a primitive type. */
    Source of(ValueType type, Scope scope, int depth) {
        return switch (type) {
            case BOOLEAN -> truth(scope, depth - 1);
            case BYTE, SHORT, CHAR -> narrow(type, scope, depth - 1);
            case INT ->
                    random.nextInt(3) == 0
                            ? special(scope, depth - 1)
                            : integer(INT, scope, depth - 1);
            case LONG -> integer(LONG, scope, depth - 1);
            default -> floating(type, scope, depth - 1);
        };
    }

    private Source e(ValueType type, Scope scope, int depth) {
        return expressions.of(type, scope, depth);
    }

    private Source narrow(ValueType type, Scope scope, int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> assignment(type, scope, depth);
            case 1 ->
                    type == ValueType.CHAR
                            ? expression(
                                    type,
                                    e(STRING, scope, depth),
                                    ".charAt(",
                                    e(INT, scope, depth),
                                    " & 3)")
                            : cast(type, scope, depth);
            default -> cast(type, scope, depth);
        };
    }

    private Source cast(ValueType type, Scope scope, int depth) {
        ValueType from = NUMERIC.get(random.nextInt(NUMERIC.size()));
        return expression(type, "((" + type.javaName() + ") (", e(from, scope, depth), "))");
    }

    private Source integer(ValueType type, Scope scope, int depth) {
        boolean isInt = type == INT;
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 ->
                    expression(
                            type,
                            "(",
                            e(type, scope, depth),
                            " " + pick(INTEGER_OPERATORS) + " ",
                            e(random.nextInt(4) == 0 ? ValueType.SHORT : type, scope, depth),
                            ")");
            case 4 ->
                    expression(
                            type,
                            "(",
                            e(type, scope, depth),
                            " " + pick(SHIFTS) + " ",
                            e(random.nextInt(3) == 0 ? LONG : INT, scope, depth),
                            ")");
            case 5 ->
                    expression(
                            type,
                            random.nextBoolean() ? "(-(" : "(~(",
                            e(type, scope, depth),
                            "))");
            case 6 -> cast(type, scope, depth);
            case 7 -> assignment(type, scope, depth);
            case 8 -> step(type, scope);
            case 9 -> unary(type, pick(isInt ? INT_UNARY : LONG_UNARY), scope, depth);
            case 10 -> {
                String name = pick(isInt ? INT_BINARY : LONG_BINARY);
                yield name.endsWith("_")
                        ? expression(
                                INT,
                                "((int) Math.multiplyHigh((long) ",
                                e(INT, scope, depth),
                                ", ",
                                e(LONG, scope, depth),
                                "))")
                        : expression(
                                type,
                                name + "(",
                                e(type, scope, depth),
                                ", ",
                                e(type, scope, depth),
                                ")");
            }
            default -> element(type, scope, depth);
        };
    }

    private Source unary(ValueType type, String name, Scope scope, int depth) {
        ValueType argument = name.startsWith("Double") ? DOUBLE : type;
        return expression(type, name + "(", e(argument, scope, depth), ")");
    }

    private Source element(ValueType type, Scope scope, int depth) {
        ValueType array = type == INT ? INTS : LONGS;
        Source index = e(INT, scope, depth);
        String mask = random.nextInt(6) == 0 ? "" : " & 3";
        return random.nextInt(4) == 0
                ? expression(
                        type,
                        "(",
                        e(array, scope, depth),
                        "[(",
                        index,
                        ")" + mask + "] += ",
                        e(type, scope, depth),
                        ")")
                : expression(type, e(array, scope, depth), "[(", index, ")" + mask + "]");
    }

    private Source assignment(ValueType type, Scope scope, int depth) {
        var target = scope.variable(random, v -> v.type() == type && v.assignable());
        if (target.isEmpty()) {
            return expressions.leaf(type, scope);
        }
        String operator = pick(ASSIGNMENTS);
        boolean floating = type == FLOAT || type == DOUBLE;
        if (floating && BITWISE.contains(operator)) {
            operator = "+=";
        }
        ValueType value = operator.equals("=") ? type : random.nextInt(3) == 0 ? INT : type;
        return expression(
                type,
                "(" + target.get().name() + " " + operator + " ",
                e(value, scope, depth),
                ")");
    }

    private Source step(ValueType type, Scope scope) {
        return scope.variable(random, v -> v.type() == type && v.assignable())
                .map(
                        v ->
                                switch (random.nextInt(4)) {
                                    case 0 -> "(" + v.name() + "++)";
                                    case 1 -> "(" + v.name() + "--)";
                                    case 2 -> "(++" + v.name() + ")";
                                    default -> "(--" + v.name() + ")";
                                })
                .map(text -> (Source) expression(type, text))
                .orElseGet(() -> expressions.leaf(type, scope));
    }

    private Source special(Scope scope, int depth) {
        return switch (random.nextInt(14)) {
            case 0 -> expression(INT, e(STRING, scope, depth), ".length()");
            case 1 -> expression(INT, e(STRING, scope, depth), ".hashCode()");
            case 2 ->
                    expression(
                            INT,
                            e(STRING, scope, depth),
                            ".compareTo(",
                            e(STRING, scope, depth),
                            ")");
            case 3 ->
                    expression(
                            INT,
                            e(STRING, scope, depth),
                            ".indexOf(",
                            e(STRING, scope, depth),
                            ")");
            case 4 ->
                    expression(
                            INT, e(random.nextBoolean() ? INTS : LONGS, scope, depth), ".length");
            case 5 -> expression(INT, "((int) ", e(BOX, scope, depth), ")");
            case 6 -> expression(INT, e(LIST, scope, depth), ".size()");
            case 7 ->
                    expression(
                            INT,
                            "((int) ",
                            e(LIST, scope, depth),
                            ".get(",
                            e(INT, scope, depth),
                            random.nextInt(3) == 0 ? " & 1))" : " & 0))");
            case 8 ->
                    expression(
                            INT,
                            "((int) ",
                            e(MAP, scope, depth),
                            ".getOrDefault(",
                            e(STRING, scope, depth),
                            ", ",
                            e(INT, scope, depth),
                            "))");
            case 9 -> expression(INT, e(SHAPE, scope, depth), ".count");
            case 10 -> expression(INT, e(PAIR, scope, depth), ".hashCode()");
            case 11 -> expression(INT, "Integer.parseInt(", e(STRING, scope, depth), ")");
            case 12 -> {
                String name = expressions.newName("q");
                Scope body = scope.lambda();
                body.declare(new Scope.Variable(name, INT, true, false));
                yield expression(
                        INT,
                        "((IntUnaryOperator) (" + name + " -> ",
                        e(INT, body, depth),
                        ")).applyAsInt(",
                        e(INT, scope, depth),
                        ")");
            }
            default ->
                    expression(
                            INT,
                            "((int) larger(",
                            e(BOX, scope, depth),
                            ", ",
                            e(BOX, scope, depth),
                            "))");
        };
    }

    private Source floating(ValueType type, Scope scope, int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> cast(type, scope, depth);
            case 1 -> assignment(type, scope, depth);
            case 2 -> step(type, scope);
            case 3 ->
                    type == DOUBLE
                            ? expression(
                                    type,
                                    "Math." + (random.nextBoolean() ? "sqrt" : "abs") + "(",
                                    e(type, scope, depth),
                                    ")")
                            : expression(
                                    type,
                                    "Math.max(",
                                    e(type, scope, depth),
                                    ", ",
                                    e(type, scope, depth),
                                    ")");
            case 4 ->
                    type == DOUBLE
                            ? expression(type, "Math.floor(", e(type, scope, depth), ")")
                            : expression(type, "(-(", e(type, scope, depth), "))");
            default ->
                    expression(
                            type,
                            "(",
                            e(type, scope, depth),
                            " " + pick(FLOATING_OPERATORS) + " ",
                            e(random.nextInt(3) == 0 ? INT : type, scope, depth),
                            ")");
        };
    }

    private Source truth(Scope scope, int depth) {
        return switch (random.nextInt(9)) {
            case 0 -> expression(BOOLEAN, "(!(", e(BOOLEAN, scope, depth), "))");
            case 1, 2 ->
                    expression(
                            BOOLEAN,
                            "(",
                            e(BOOLEAN, scope, depth),
                            random.nextBoolean() ? " && " : random.nextBoolean() ? " || " : " ^ ",
                            e(BOOLEAN, scope, depth),
                            ")");
            case 3 ->
                    expression(
                            BOOLEAN,
                            e(STRING, scope, depth),
                            ".equals(",
                            e(STRING, scope, depth),
                            ")");
            case 4 ->
                    expression(
                            BOOLEAN,
                            "(",
                            e(SHAPE, scope, depth),
                            " instanceof Leaf" + random.nextInt(3) + ")");
            case 5 ->
                    expression(
                            BOOLEAN, e(PAIR, scope, depth), ".equals(", e(PAIR, scope, depth), ")");
            case 6 ->
                    expression(
                            BOOLEAN,
                            e(LIST, scope, depth),
                            ".contains(",
                            e(BOX, scope, depth),
                            ")");
            default -> {
                ValueType type = NUMERIC.get(random.nextInt(NUMERIC.size()));
                yield expression(
                        BOOLEAN,
                        "(",
                        e(type, scope, depth),
                        " " + pick(RELATIONS) + " ",
                        e(type, scope, depth),
                        ")");
            }
        };
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
