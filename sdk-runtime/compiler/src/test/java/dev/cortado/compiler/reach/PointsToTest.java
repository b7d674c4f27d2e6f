package dev.cortado.compiler.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.SmallProgram;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.IrVerifier;
import dev.cortado.compiler.ir.Opcode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsToTest {
    private static final String ANIMALS =
            """
            abstract class Animal { abstract void speak(); }
            class Cat extends Animal { void speak() { Main.meow(); } }
            class Dog extends Animal { void speak() { Main.bark(); } }
            class Box { Animal in; int size; Box next; }
            class Fault extends RuntimeException { public Throwable fillInStackTrace() { return this; } }
            """;

    private static SmallProgram program(String members) {
        return new SmallProgram(
                ANIMALS
                        + "class Main { static int n; static Animal held;"
                        + " @NoInline static void meow() { n++; }"
                        + " @NoInline static void bark() { n--; }"
                        + " @NoInline static void hear(Animal a) { a.speak(); } "
                        + members
                        + " }");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    an argument                 | true  | static void main() { new Dog(); hear(new Cat()); }
                    another class's instance    | false | static void main() { new Cat(); hear(new Dog()); }
                    a static field              | true  | static void main() { held = new Cat(); hear(held); }
                    a field of another object   | true  | static void main() { var b = new Box(); b.in = new Cat(); read(b); } @NoInline static void read(Box b) { hear(b.in); }
                    another field               | false | static Animal other; static void main() { held = new Cat(); other = new Dog(); hear(other); }
                    an element                  | true  | static void main() { var a = new Animal[1]; a[0] = new Cat(); hear(a[0]); }
                    arrays of another type      | false | static void main() { var c = new Cat[] {new Cat()}; var a = new Animal[] {new Dog()}; n = c.length; hear(a[0]); }
                    a copied element            | true  | static void main() { var a = new Animal[1]; System.arraycopy(new Cat[] {new Cat()}, 0, a, 0, 1); hear(a[0]); }
                    a cloned array              | true  | static void main() { hear(new Animal[] {new Cat()}.clone()[0]); }
                    a cast that lets it pass    | true  | static Object o; static void main() { o = new Cat(); hear((Animal) o); }
                    a cast that filters         | false | static Object o; static void main() { o = new Cat(); o = new Dog(); hear((Dog) o); }
                    a test that holds           | true  | static Object o; static void main() { o = new Cat(); o = n; if (o instanceof Animal a) hear(a); }
                    a test for another class    | false | static Object o; static void main() { o = new Cat(); o = new Dog(); if (o instanceof Dog d) hear(d); }
                    a test that no object passes| false | static Object o; static void main() { o = new Dog(); if (o instanceof Cat) meow(); }
                    a field that is never set   | false | static Box box = new Box(); static void main() { if (box.next != null) meow(); }
                    a field that is set         | true  | static Box box = new Box(); static void main() { box.next = box; if (box.next != null) meow(); }
                    a number that is never set  | false | static Box box = new Box(); static void main() { if (box.size > 3) meow(); }
                    a number that is set        | true  | static Box box = new Box(); static void main() { box.size = n++; if (box.size > 3) meow(); }
                    the only argument           | false | static void main() { f(1); f(1); } @NoInline static void f(int i) { if (i == 2) meow(); n = i; }
                    two arguments               | true  | static void main() { f(1); f(2); } @NoInline static void f(int i) { if (i == 2) meow(); n = i; }
                    the only result             | false | static void main() { if (f() == 2) meow(); } @NoInline static int f() { n++; return 1; }
                    what never returns          | false | static void main() { f(); meow(); } @NoInline static void f() { throw new Fault(); }
                    what may return             | true  | static void main() { f(); meow(); } @NoInline static void f() { if (n++ > 0) throw new Fault(); }
                    a dead field of null        | false | static void main() { held.speak(); meow(); }
                    an exception never thrown   | false | static void main() { try { f(); } catch (IllegalStateException e) { meow(); } } @NoInline static void f() { if (n++ > 0) throw new Fault(); }
                    an exception that is thrown | true  | static void main() { try { f(); } catch (Fault e) { meow(); } } @NoInline static void f() { if (n++ > 0) throw new Fault(); }
                    classes that differ         | false | static void main() { if (of(new Dog()) == Cat.class) meow(); } @NoInline static Class<?> of(Object o) { return o.getClass(); }
                    an object of the image      | true  | static final Animal[] ALL = {new Cat()}; static int i; static void main() { hear(ALL[i]); }
                    an object nobody looks at   | false | static final Animal[] ALL = {new Cat()}; static void main() { n = ALL.length; hear(new Dog()); }
                    a lambda                    | true  | static void main() { run(() -> meow()); } @NoInline static void run(Runnable r) { r.run(); }
                    another lambda              | false | static void main() { Runnable unused = () -> meow(); run(() -> bark()); } @NoInline static void run(Runnable r) { r.run(); }
                    """)
    void meowIsReachedThrough(String way, boolean reached, String members) {
        SmallProgram small = program(members);
        assertEquals(
                reached, small.reach().functions().containsKey(small.method("Main", "meow")), way);
        small.analysis.specialize().functions().values().forEach(IrVerifier::verify);
    }

    @Test
    void aCallWithOneTargetBecomesDirect() {
        SmallProgram small = program("static void main() { new Dog(); hear(new Cat()); }");
        small.reach();
        ReachableProgram program = small.analysis.specialize();
        List<Instruction> calls =
                program.functions().get(small.method("Main", "hear")).blocks().stream()
                        .flatMap(b -> b.instructions().stream())
                        .filter(i -> i.opcode() == Opcode.INVOKESPECIAL)
                        .toList();
        assertEquals(1, calls.size());
        assertEquals(small.method("Cat", "speak").ref(), calls.getFirst().methodAttribute());
        assertEquals(
                Optional.of(java.util.Set.of(small.method("Cat", "speak"))),
                program.callees(calls.getFirst()));
    }

    @Test
    void aParameterHasTheExactClassThatFlowsIn() {
        SmallProgram small = program("static void main() { hear(new Cat()); }");
        small.reach();
        var known =
                small.analysis
                        .specialize()
                        .functions()
                        .get(small.method("Main", "hear"))
                        .parameters()
                        .getFirst()
                        .refType();
        assertEquals("Cat", known.type().name());
        assertTrue(known.exact() && known.nonNull(), known::toString);
    }

    @Test
    void aFieldThatOnlyHoldsItsDefaultIsConstant() {
        SmallProgram small =
                program(
                        "static Box box = new Box(); static void main() { n = box.size;"
                                + " held = box.in; held = new Cat(); hear(held); }");
        FieldFacts fields = small.reach().fields();
        assertEquals(Constant.ofInt(0), fields.constants().get(new FieldRef("Box", "size", "I")));
        assertTrue(fields.constants().get(new FieldRef("Box", "in", "LAnimal;")).isNull());
        assertEquals(
                "Cat", fields.types().get(new FieldRef("Main", "held", "LAnimal;")).type().name());
    }

    @Test
    void whyTakesTheShortestWayAndLeadsToClassesToo() {
        SmallProgram small =
                program(
                        "static void main() { first(); short2(); } @NoInline static void first() {"
                            + " second(); } @NoInline static void second() { last(); } @NoInline"
                            + " static void short2() { last(); } @NoInline static void last() {"
                            + " hear(new Cat()); }");
        ReachableProgram program = small.reach();
        assertEquals(3, program.why(small.method("Main", "last")).size());
        List<String> ofClass = program.why(small.world.resolve("Cat"));
        assertTrue(
                ofClass.getLast().startsWith("Cat  <- instantiated in Main.last()"),
                ofClass::toString);
        assertEquals(4, ofClass.size(), ofClass::toString);
    }
}
