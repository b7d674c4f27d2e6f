package dev.cortado.qemu.fuzz;

import static dev.cortado.qemu.fuzz.Source.member;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes random valid programs: a class with nested classes, fields and methods, whose {@code run}
 * method mixes what it computes into a hash.
 *
 * <p>A method calls only methods that were made before it, so that nothing but the methods made for
 * it recurses.
 */
final class ProgramGenerator {
    private static final List<ValueType> FIELDS =
            List.of(
                    ValueType.INT,
                    ValueType.LONG,
                    ValueType.DOUBLE,
                    ValueType.FLOAT,
                    ValueType.BYTE,
                    ValueType.CHAR,
                    ValueType.STRING,
                    ValueType.INTS,
                    ValueType.LIST,
                    ValueType.MAP,
                    ValueType.SHAPE,
                    ValueType.BOOLEAN);
    private static final int LEAVES = 3;

    private final SplittableRandom random;
    private final Expressions expressions;
    private final Statements statements;
    private final List<Scope.Variable> fields = new ArrayList<>();
    private final List<Signature> methods = new ArrayList<>();

    private ProgramGenerator(long seed) {
        this.random = new SplittableRandom(seed);
        this.expressions = new Expressions(random);
        this.statements = new Statements(random, expressions);
    }

    /** The program of a seed. */
    static Source.Node program(String className, long seed) {
        return new ProgramGenerator(seed).whole(className);
    }

    private Source.Node whole(String className) {
        List<Object> parts = new ArrayList<>();
        parts.add("final class " + className + " extends Support {\n");
        parts.add(shapes());
        int fieldCount = 2 + random.nextInt(5);
        for (int i = 0; i < fieldCount; i++) {
            parts.add(field());
        }
        int methodCount = 1 + random.nextInt(4);
        for (int i = 0; i < methodCount; i++) {
            parts.add(method());
        }
        parts.add("static void run() {\n");
        parts.add(statements.resilientBody(scope(), 3 + random.nextInt(6)));
        for (Scope.Variable field : fields) {
            parts.add(Source.statement("mix(" + field.name() + ");\n"));
        }
        parts.add("}\n}\n");
        return Source.program(parts);
    }

    private Scope scope() {
        return Scope.of(fields, methods);
    }

    // A field without the modifier final is never a constant, one with it is evaluated by the
    // compiler.
    private Source field() {
        ValueType type = FIELDS.get(random.nextInt(FIELDS.size()));
        String name = expressions.newName("f");
        boolean isFinal = random.nextInt(3) == 0;
        boolean isVolatile = !isFinal && random.nextInt(6) == 0;
        Source made =
                member(
                        "static "
                                + (isFinal ? "final " : isVolatile ? "volatile " : "")
                                + type.javaName()
                                + " "
                                + name
                                + " = ",
                        expressions.leaf(type, Scope.of(List.of(), List.of())),
                        ";\n");
        fields.add(new Scope.Variable(name, type, !isFinal, true));
        return made;
    }

    private Source method() {
        List<ValueType> parameters = new ArrayList<>();
        Scope scope = scope();
        StringBuilder declared = new StringBuilder();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            ValueType type = FIELDS.get(random.nextInt(FIELDS.size()));
            String name = expressions.newName("a");
            parameters.add(type);
            declared.append(i == 0 ? "" : ", ").append(type.javaName()).append(' ').append(name);
            scope.declare(new Scope.Variable(name, type, true, false));
        }
        ValueType result = FIELDS.get(random.nextInt(FIELDS.size()));
        String name = expressions.newName("m");
        boolean recursive = random.nextInt(4) == 0;
        String modifier = random.nextInt(8) == 0 ? "static synchronized " : "static ";
        if (recursive) {
            parameters.addFirst(ValueType.BYTE);
            declared.insert(0, "byte depth" + (count == 0 ? "" : ", "));
        }
        Signature signature = new Signature(name, false, result, parameters);
        List<Object> body = new ArrayList<>();
        if (recursive) {
            body.add(Source.statement("mix(depth);\n"));
        }
        body.add(statements.body(result, scope, 1 + random.nextInt(4)));
        Source value = expressions.of(result, scope, 3);
        List<Object> parts = new ArrayList<>();
        parts.add(modifier + result.javaName() + " " + name + "(" + declared + ") {\ntick();\n");
        parts.add(body);
        if (recursive) {
            parts.add("if (depth > 0 && depth < 12) { return ");
            parts.add(recursion(signature, scope));
            parts.add("; }\n");
        }
        parts.add("return ");
        parts.add(value);
        parts.add(";\n}\n");
        methods.add(signature);
        return member(parts.toArray());
    }

    private Source recursion(Signature method, Scope scope) {
        List<Object> parts = new ArrayList<>();
        parts.add(method.name() + "((byte) (depth - 1)");
        for (ValueType parameter : method.parameters().subList(1, method.parameters().size())) {
            parts.add(", ");
            parts.add(expressions.of(parameter, scope, 2));
        }
        parts.add(")");
        return Source.expression(method.result(), parts.toArray());
    }

    private List<Object> shapes() {
        List<Signature> virtual = new ArrayList<>();
        int methodCount = 1 + random.nextInt(3);
        for (int i = 0; i < methodCount; i++) {
            virtual.add(
                    new Signature(
                            "virtual" + i,
                            true,
                            FIELDS.get(random.nextInt(FIELDS.size())),
                            List.of(FIELDS.get(random.nextInt(FIELDS.size())))));
        }
        List<Object> parts = new ArrayList<>();
        List<Object> base = new ArrayList<>();
        base.add(
                "abstract static class Shape implements Comparable<Shape> {\n"
                        + "int count;\n"
                        + "Shape next;\n");
        base.add("Shape(int count) { this.count = count; }\n");
        base.add(
                "public int compareTo(Shape other) { return Integer.compare(count, other.count);"
                        + " }\n");
        for (Signature method : virtual) {
            base.add(
                    random.nextInt(3) == 0
                            ? header(method, "abstract ") + ";\n"
                            : implementation(method, virtual, List.of()));
        }
        base.add("}\n");
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            String parent = leaf == 1 && random.nextBoolean() ? "Leaf0" : "Shape";
            List<Object> type = new ArrayList<>();
            type.add("static class Leaf" + leaf + " extends " + parent + " {\n");
            List<Scope.Variable> own = new ArrayList<>();
            own.add(new Scope.Variable("count", ValueType.INT, true, true));
            own.add(new Scope.Variable("next", ValueType.SHAPE, true, true));
            if (leaf == 1) {
                type.add("int extra = count * 3;\n");
                own.add(new Scope.Variable("extra", ValueType.INT, true, true));
            }
            if (leaf == 2) {
                type.add("long wide = count * 0x123456789L;\nbyte narrow = (byte) count;\n");
                own.add(new Scope.Variable("wide", ValueType.LONG, true, true));
                own.add(new Scope.Variable("narrow", ValueType.BYTE, true, true));
            }
            type.add("Leaf" + leaf + "(int count) { super(count); }\n");
            for (Signature method : virtual) {
                boolean inherited = !isAbstract(base, method) && random.nextInt(3) == 0;
                if (!inherited) {
                    type.add(implementation(method, virtual, own));
                }
            }
            type.add("}\n");
            parts.add(type);
        }
        methods.addAll(virtual);
        parts.addFirst(base);
        return parts;
    }

    private static boolean isAbstract(List<Object> base, Signature method) {
        return base.contains(header(method, "abstract ") + ";\n");
    }

    private static String header(Signature method, String modifier) {
        return modifier
                + method.result().javaName()
                + " "
                + method.name()
                + "("
                + method.parameters().getFirst().javaName()
                + " p)";
    }

    // A virtual method calls only those before it in the class.
    private Source implementation(
            Signature method, List<Signature> virtual, List<Scope.Variable> own) {
        Scope scope = Scope.of(own, virtual.subList(0, virtual.indexOf(method)));
        scope.declare(new Scope.Variable("p", method.parameters().getFirst(), true, false));
        return member(
                header(method, "") + " {\ntick();\n",
                statements.body(method.result(), scope, 1 + random.nextInt(3)),
                "return ",
                expressions.of(method.result(), scope, 3),
                ";\n}\n");
    }
}
