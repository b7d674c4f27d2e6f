package dev.cortado.qemu.fuzz;

import static dev.cortado.qemu.fuzz.Source.statement;
import static dev.cortado.qemu.fuzz.ValueType.BOOLEAN;
import static dev.cortado.qemu.fuzz.ValueType.INT;
import static dev.cortado.qemu.fuzz.ValueType.INTS;
import static dev.cortado.qemu.fuzz.ValueType.LIST;
import static dev.cortado.qemu.fuzz.ValueType.MAP;
import static dev.cortado.qemu.fuzz.ValueType.SHAPE;
import static dev.cortado.qemu.fuzz.ValueType.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random statements. Every loop and method takes fuel, so that programs end on every machine at the
 * same place.
 */
final class Statements {
    private static final int EXPRESSION_DEPTH = 3;
    private static final int NESTING = 2;
    private static final String[] CATCHABLE = {
        "ArithmeticException", "IndexOutOfBoundsException", "NullPointerException",
                "ClassCastException",
        "NegativeArraySizeException", "NumberFormatException", "Oops", "RuntimeException",
        "ArithmeticException | ClassCastException", "IllegalArgumentException",
                "UnsupportedOperationException"
    };

    private final SplittableRandom random;
    private final Expressions expressions;
    private final SimpleStatements simple;

    Statements(SplittableRandom random, Expressions expressions) {
        this.random = random;
        this.expressions = expressions;
        this.simple = new SimpleStatements(random, expressions);
    }

    /**
     * The statements of a method's body.
     *
     * @param result what {@code return} takes
     */
    List<Object> body(ValueType result, Scope scope, int count) {
        return block(new Place(result, scope.block(), NESTING, false), count);
    }

    /** The statements of a program's main method, most of which go on when one has thrown. */
    List<Object> resilientBody(Scope scope, int count) {
        Place place = new Place(ValueType.VOID, scope.block(), NESTING, false);
        List<Object> statements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (random.nextInt(3) == 0) {
                statements.add(simple.local(place));
            }
            String name = expressions.newName("x");
            statements.add(
                    statement(
                            "try {\n",
                            block(place.nested(), 1 + random.nextInt(2)),
                            "} catch (RuntimeException " + name + ") {\nmix(" + name + ");\n}\n"));
        }
        return statements;
    }

    private List<Object> block(Place place, int count) {
        List<Object> statements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statements.add(one(place));
        }
        return statements;
    }

    private Source one(Place place) {
        int choice = random.nextInt(place.depth() > 0 ? 24 : 12);
        return switch (choice) {
            case 0, 1, 2 -> simple.local(place);
            case 3, 4 -> simple.assign(place);
            case 5, 6, 7 -> simple.trace(place);
            case 8 -> simple.call(place);
            case 9 -> simple.mutate(place);
            case 10 -> simple.leave(place);
            case 11 -> simple.assign(place);
            case 12, 13 -> condition(place);
            case 14, 15 -> countedLoop(place);
            case 16 -> whileLoop(place);
            case 17, 18 -> guarded(place);
            case 19 -> choose(place);
            case 20 -> forEach(place);
            case 21 -> lambda(place);
            case 22 -> synchronizedBlock(place);
            default -> textChoice(place);
        };
    }

    private Source e(ValueType type, Place place) {
        return expressions.of(type, place.scope(), EXPRESSION_DEPTH);
    }

    private Source condition(Place place) {
        Source test = e(BOOLEAN, place);
        if (random.nextInt(4) == 0) {
            String name = expressions.newName("p");
            Place matched = place.nested();
            matched.scope().declare(new Scope.Variable(name + "_.extra", INT, true, false));
            matched.scope().declare(new Scope.Variable(name, SHAPE, false, true));
            return statement(
                    "if (",
                    e(SHAPE, place),
                    " instanceof Leaf1 "
                            + name
                            + "_) {\nfinal Shape "
                            + name
                            + " = "
                            + name
                            + "_;\n",
                    block(matched, 1 + random.nextInt(3)),
                    "}\n");
        }
        return statement(
                "if (",
                test,
                ") {\n",
                block(place.nested(), 1 + random.nextInt(3)),
                random.nextBoolean()
                        ? List.of("} else {\n", block(place.nested(), 1 + random.nextInt(2)), "}\n")
                        : "}\n");
    }

    private Source countedLoop(Place place) {
        String name = expressions.newName("i");
        Place body = place.loop();
        body.scope().declare(new Scope.Variable(name, INT, false, false));
        String header =
                switch (random.nextInt(4)) {
                    case 0 ->
                            name
                                    + " = "
                                    + random.nextInt(8)
                                    + "; "
                                    + name
                                    + " >= 0; "
                                    + name
                                    + "--";
                    case 1 ->
                            name
                                    + " = 0; "
                                    + name
                                    + " < "
                                    + (2 + random.nextInt(60))
                                    + "; "
                                    + name
                                    + " += 7";
                    default ->
                            name
                                    + " = 0; "
                                    + name
                                    + " < "
                                    + (1 + random.nextInt(9))
                                    + "; "
                                    + name
                                    + "++";
                };
        return statement(
                "for (int " + header + ") {\ntick();\n", block(body, 1 + random.nextInt(3)), "}\n");
    }

    private Source whileLoop(Place place) {
        Place body = place.loop();
        List<Object> statements = block(body, 1 + random.nextInt(3));
        return random.nextBoolean()
                ? statement(
                        "while (truth(", e(BOOLEAN, place), ")) {\ntick();\n", statements, "}\n")
                : statement(
                        "do {\ntick();\n",
                        statements,
                        "} while (truth(",
                        e(BOOLEAN, place),
                        "));\n");
    }

    private Source guarded(Place place) {
        String name = expressions.newName("x");
        String type = CATCHABLE[random.nextInt(CATCHABLE.length)];
        List<Object> parts = new ArrayList<>();
        parts.add("try {\n");
        parts.add(block(place.nested(), 1 + random.nextInt(3)));
        boolean hasCatch = random.nextInt(4) != 0;
        if (hasCatch) {
            parts.add("} catch (" + type + " " + name + ") {\nmix(" + name + ");\n");
            parts.add(block(place.nested(), random.nextInt(3)));
        }
        if (!hasCatch || random.nextInt(3) == 0) {
            parts.add("} finally {\n");
            parts.add(block(place.withoutLoop(), 1 + random.nextInt(2)));
        }
        parts.add("}\n");
        return statement(parts.toArray());
    }

    private Source choose(Place place) {
        return statement(
                "switch (",
                e(INT, place),
                " & 3) {\ncase 0:\n",
                block(place.withoutLoop(), 1),
                random.nextBoolean() ? "break;\n" : "",
                "case 1: {\n",
                block(place.withoutLoop(), 1 + random.nextInt(2)),
                "}\n",
                random.nextBoolean() ? "break;\n" : "",
                "default:\n",
                block(place.withoutLoop(), 1),
                "}\n");
    }

    private Source textChoice(Place place) {
        return statement(
                "switch (",
                e(STRING, place),
                ") {\ncase \"\", \"a\" -> {\n",
                block(place.withoutLoop(), 1),
                "}\ncase \"abc\" -> {\n",
                block(place.withoutLoop(), 1),
                "}\ndefault -> {\n",
                block(place.withoutLoop(), 1),
                "}\n}\n");
    }

    private Source forEach(Place place) {
        String name = expressions.newName("w");
        Place body = place.loop();
        body.scope().declare(new Scope.Variable(name, INT, true, false));
        return switch (random.nextInt(3)) {
            case 0 ->
                    statement(
                            "for (int " + name + " : ",
                            e(INTS, place),
                            ") {\ntick();\n",
                            block(body, 1 + random.nextInt(2)),
                            "}\n");
            case 1 ->
                    statement(
                            "for (int " + name + " : ",
                            e(LIST, place),
                            ") {\ntick();\n",
                            block(body, 1 + random.nextInt(2)),
                            "}\n");
            default ->
                    statement(
                            "for (Map.Entry<String, Integer> " + name + "_ : ",
                            e(MAP, place),
                            ".entrySet()) {\ntick();\nint "
                                    + name
                                    + " = "
                                    + name
                                    + "_.getKey().length();\n",
                            block(body, 1 + random.nextInt(2)),
                            "}\n");
        };
    }

    private Source lambda(Place place) {
        Scope captured = place.scope().lambda();
        Place body = new Place(ValueType.VOID, captured, place.depth() - 1, false);
        String form =
                random.nextBoolean()
                        ? "perform(() -> {\ntick();\n"
                        : "perform(new Runnable() {\npublic void run() {\ntick();\n";
        return statement(
                form,
                block(body, 1 + random.nextInt(3)),
                form.startsWith("perform(()") ? "});\n" : "}\n});\n");
    }

    private Source synchronizedBlock(Place place) {
        return statement(
                "synchronized (",
                e(random.nextBoolean() ? SHAPE : STRING, place),
                ") {\n",
                block(place.nested(), 1 + random.nextInt(2)),
                "}\n");
    }
}
