package dev.cortado.qemu.fuzz;

import static dev.cortado.qemu.fuzz.Source.statement;
import static dev.cortado.qemu.fuzz.ValueType.BOOLEAN;
import static dev.cortado.qemu.fuzz.ValueType.INT;
import static dev.cortado.qemu.fuzz.ValueType.INTS;
import static dev.cortado.qemu.fuzz.ValueType.LIST;
import static dev.cortado.qemu.fuzz.ValueType.MAP;
import static dev.cortado.qemu.fuzz.ValueType.SHAPE;
import static dev.cortado.qemu.fuzz.ValueType.STRING;

import java.util.List;
import java.util.SplittableRandom;

/** Random statements that have no others in them. */
final class SimpleStatements {
    private static final int EXPRESSION_DEPTH = 3;
    private static final List<ValueType> LOCALS =
            List.of(
                    BOOLEAN,
                    ValueType.BYTE,
                    ValueType.SHORT,
                    ValueType.CHAR,
                    INT,
                    INT,
                    INT,
                    ValueType.LONG,
                    ValueType.LONG,
                    ValueType.FLOAT,
                    ValueType.DOUBLE,
                    STRING,
                    ValueType.BOX,
                    INTS,
                    ValueType.LONGS,
                    LIST,
                    MAP,
                    SHAPE,
                    ValueType.PAIR);

    private final SplittableRandom random;
    private final Expressions expressions;

    SimpleStatements(SplittableRandom random, Expressions expressions) {
        this.random = random;
        this.expressions = expressions;
    }

    private Source e(ValueType type, Place place) {
        return expressions.of(type, place.scope(), EXPRESSION_DEPTH);
    }

    Source local(Place place) {
        ValueType type = LOCALS.get(random.nextInt(LOCALS.size()));
        boolean isFinal = random.nextInt(3) == 0;
        String name = expressions.newName("v");
        Source value = expressions.of(type, place.scope(), 2);
        Source made =
                statement(
                        (isFinal ? "final " : "") + type.javaName() + " " + name + " = ",
                        value,
                        ";\n");
        place.scope().declare(new Scope.Variable(name, type, !isFinal, isFinal));
        return made;
    }

    Source assign(Place place) {
        return place.scope()
                .variable(random, Scope.Variable::assignable)
                .map(v -> (Source) statement(v.name() + " = ", e(v.type(), place), ";\n"))
                .orElseGet(() -> trace(place));
    }

    Source trace(Place place) {
        ValueType type = LOCALS.get(random.nextInt(LOCALS.size()));
        return statement("mix((" + type.javaName() + ") ", e(type, place), ");\n");
    }

    Source call(Place place) {
        return place.scope()
                .method(random, m -> true)
                .map(
                        method ->
                                (Source)
                                        statement(
                                                expressions.invocation(
                                                        method, place.scope(), EXPRESSION_DEPTH),
                                                ";\n"))
                .orElseGet(() -> trace(place));
    }

    Source mutate(Place place) {
        return switch (random.nextInt(7)) {
            case 0 -> statement(e(LIST, place), ".add(", e(ValueType.BOX, place), ");\n");
            case 1 ->
                    statement(
                            e(MAP, place),
                            ".put(",
                            e(STRING, place),
                            ", ",
                            e(ValueType.BOX, place),
                            ");\n");
            case 2 ->
                    statement(
                            e(INTS, place), "[(", e(INT, place), ") & 3] = ", e(INT, place), ";\n");
            case 3 -> statement(e(SHAPE, place), ".count += ", e(INT, place), ";\n");
            case 4 -> statement(e(SHAPE, place), ".next = ", e(SHAPE, place), ";\n");
            case 5 ->
                    statement(e(LIST, place), ".removeIf(x -> x == null || x > ", number(), ");\n");
            default ->
                    statement(
                            e(MAP, place),
                            ".merge(",
                            e(STRING, place),
                            ", ",
                            e(INT, place),
                            ", Integer::sum);\n");
        };
    }

    Source leave(Place place) {
        Source condition = e(BOOLEAN, place);
        int choice = random.nextInt(4);
        if (choice == 0) {
            return statement("if (", condition, ") { throw new Oops(", e(INT, place), "); }\n");
        }
        if (choice == 1 || !place.inLoop()) {
            return place.result() == ValueType.VOID
                    ? statement("if (", condition, ") { return; }\n")
                    : statement(
                            "if (", condition, ") { return ", e(place.result(), place), "; }\n");
        }
        return statement(
                "if (", condition, ") { " + (choice == 2 ? "break" : "continue") + "; }\n");
    }

    private String number() {
        return Literals.of(INT, random);
    }
}
