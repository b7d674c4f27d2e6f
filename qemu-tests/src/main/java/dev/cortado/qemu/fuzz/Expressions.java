package dev.cortado.qemu.fuzz;

import static dev.cortado.qemu.fuzz.Source.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random expressions of every type. They may throw, but never take long on their own. */
final class Expressions {
    private final SplittableRandom random;
    private final NumericExpressions numeric;
    private final ReferenceExpressions references;
    private int lastName;

    Expressions(SplittableRandom random) {
        this.random = random;
        this.numeric = new NumericExpressions(random, this);
        this.references = new ReferenceExpressions(random, this);
    }

    /** An expression of a type, at most {@code depth} operations deep. */
    Source of(ValueType type, Scope scope, int depth) {
        if (depth <= 0 || random.nextInt(5) < 2) {
            return leaf(type, scope);
        }
        int choice = random.nextInt(12);
        if (choice == 0) {
            return expression(
                    type,
                    "(",
                    of(ValueType.BOOLEAN, scope, depth - 1),
                    " ? ",
                    of(type, scope, depth - 1),
                    " : ",
                    of(type, scope, depth - 1),
                    ")");
        }
        if (choice <= 2) {
            return call(type, scope, depth);
        }
        if (choice == 3) {
            return choose(type, scope, depth);
        }
        return switch (type) {
            case BOOLEAN, BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE ->
                    numeric.of(type, scope, depth);
            default -> references.of(type, scope, depth);
        };
    }

    /** A variable or a literal. */
    Source leaf(ValueType type, Scope scope) {
        if (random.nextInt(4) != 0) {
            var variable = scope.variable(random, v -> v.type() == type);
            if (variable.isPresent()) {
                return expression(type, variable.get().name());
            }
        }
        return expression(type, Literals.of(type, random));
    }

    /** A name that nothing else in the program has. */
    String newName(String prefix) {
        return prefix + ++lastName;
    }

    /** A call of a method with a result of the type, if the place sees one. */
    Source call(ValueType type, Scope scope, int depth) {
        return scope.method(random, m -> m.result() == type)
                .map(method -> (Source) expression(type, invocation(method, scope, depth)))
                .orElseGet(() -> leaf(type, scope));
    }

    /** A call as parts: receiver, name and arguments. */
    List<Object> invocation(Signature method, Scope scope, int depth) {
        List<Object> parts = new ArrayList<>();
        if (method.receiver()) {
            parts.add(of(ValueType.SHAPE, scope, depth - 1));
            parts.add(".");
        }
        parts.add(method.name() + "(");
        String separator = "";
        for (ValueType parameter : method.parameters()) {
            parts.add(separator);
            parts.add(of(parameter, scope, depth - 1));
            separator = ", ";
        }
        parts.add(")");
        return parts;
    }

    private Source choose(ValueType type, Scope scope, int depth) {
        return switch (random.nextInt(3)) {
            case 0 ->
                    expression(
                            type,
                            "(switch (",
                            of(ValueType.INT, scope, depth - 1),
                            " & 3) { case 0 -> ",
                            of(type, scope, depth - 1),
                            "; case 1, 2 -> ",
                            of(type, scope, depth - 1),
                            "; default -> ",
                            of(type, scope, depth - 1),
                            "; })");
            case 1 -> {
                String leaf = newName("s");
                Scope matched = scope.block();
                Scope guard = scope.guard();
                Scope.Variable extra =
                        new Scope.Variable(leaf + ".extra", ValueType.INT, false, false);
                matched.declare(extra);
                guard.declare(extra);
                yield expression(
                        type,
                        "(switch (",
                        of(ValueType.SHAPE, scope, depth - 1),
                        ") { case Leaf1 " + leaf + " when truth(",
                        of(ValueType.BOOLEAN, guard, depth - 1),
                        ") -> ",
                        of(type, matched, depth - 1),
                        "; case Leaf0 _ -> ",
                        of(type, scope, depth - 1),
                        "; case null, default -> ",
                        of(type, scope, depth - 1),
                        "; })");
            }
            default ->
                    expression(
                            type,
                            "(switch (Color.values()[(",
                            of(ValueType.INT, scope, depth - 1),
                            " >>> 1) % 3]) { case RED -> ",
                            of(type, scope, depth - 1),
                            "; case GREEN -> ",
                            of(type, scope, depth - 1),
                            "; case BLUE -> ",
                            of(type, scope, depth - 1),
                            "; })");
        };
    }
}
