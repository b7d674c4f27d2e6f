package dev.cortado.compiler.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Parameter;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.reach.Programs;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.SubtypeIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TypeNumberingTest {
    /** Tests every type of the hierarchy with instanceof, arrays of them too. */
    private static ReachableProgram program(
            RandomHierarchy hierarchy, Set<JavaClass> instantiated) {
        List<Function> functions = hierarchy.functions();
        Function tester = RandomHierarchy.empty(new MethodRef("java/lang/Object", "<init>", "()V"));
        Parameter object = new Parameter(Type.REF, 0);
        for (String name : tested(hierarchy)) {
            tester.entry()
                    .instructions()
                    .add(
                            Instruction.with(
                                    Opcode.INSTANCEOF,
                                    Type.I1,
                                    new TypeRef(name.replace('.', '/')),
                                    Position.of(tester.method(), 0),
                                    object));
        }
        functions.add(tester);
        return Programs.of(hierarchy.world, functions, instantiated);
    }

    private static List<String> tested(RandomHierarchy hierarchy) {
        List<String> names = new ArrayList<>(List.of("java.lang.Object", "java.lang.Cloneable"));
        for (String name : hierarchy.names) {
            names.addAll(List.of(name, "[L" + name + ";", "[[L" + name + ";"));
        }
        names.addAll(List.of("[I", "[Ljava.lang.Object;"));
        return names;
    }

    private static Set<JavaClass> withArrays(RandomHierarchy hierarchy) {
        Set<JavaClass> types = new LinkedHashSet<>();
        for (JavaClass type : hierarchy.instantiatedTypes()) {
            types.add(type);
            types.add(hierarchy.world.arrayOf(type));
        }
        types.add(hierarchy.world.resolve("[I"));
        types.add(hierarchy.world.resolve("[[LC0;"));
        return types;
    }

    private static boolean passes(TypeNumbering numbering, TypeTest test, JavaClass type) {
        return switch (test) {
            case TypeTest.Never never -> false;
            case TypeTest.Always always -> true;
            case TypeTest.Exact(JavaClass only) -> only == type;
            case TypeTest.Range(int first, int last) ->
                    numbering.id(type).filter(id -> id >= first && id <= last).isPresent();
            case TypeTest.Bit(int index) ->
                    (numbering.testBits(type)[index / 32] >>> index % 32 & 1) == 1;
        };
    }

    @Property(tries = 150)
    void aTestAnswersWhatTheJvmAnswersForEveryInstanceAndType(@ForAll long seed) throws Exception {
        RandomHierarchy hierarchy = new RandomHierarchy(seed);
        Set<JavaClass> instantiated = withArrays(hierarchy);
        TypeNumbering numbering =
                TypeNumbering.of(hierarchy.world, program(hierarchy, instantiated));
        for (JavaClass type : instantiated) {
            for (String name : tested(hierarchy)) {
                TypeTest test = numbering.test(hierarchy.world.resolve(name.replace('.', '/')));
                assertEquals(
                        hierarchy.isSubtype(type.binaryName(), name),
                        passes(numbering, test, type),
                        () -> type + " instanceof " + name + " by " + test + " in\n" + hierarchy);
            }
        }
    }

    @Property(tries = 150)
    void idsAreDistinctAndEachClassHasTheRangeOfItsSubclasses(@ForAll long seed) {
        RandomHierarchy hierarchy = new RandomHierarchy(seed);
        Set<JavaClass> instantiated = hierarchy.instantiatedTypes();
        TypeNumbering numbering =
                TypeNumbering.of(hierarchy.world, program(hierarchy, instantiated));
        Set<Integer> ids = new HashSet<>();
        for (JavaClass type : instantiated) {
            int id = numbering.id(type).orElseThrow();
            assertTrue(ids.add(id), () -> "id " + id + " twice in\n" + hierarchy);
            for (JavaClass other : instantiated) {
                TypeNumbering.IdRange range = numbering.range(other).orElseThrow();
                assertEquals(
                        type.isSubtypeOf(other),
                        id >= range.first() && id <= range.last(),
                        hierarchy::toString);
            }
        }
        assertEquals(0, numbering.id(hierarchy.world.objectClass()).orElseThrow());
        ids.remove(0);
        assertEquals(instantiated.size(), ids.size(), "java.lang.Object alone has id 0");
    }

    @Property(tries = 50)
    void theIndexOfSubtypesHasWhatIsAssignable(@ForAll long seed) {
        RandomHierarchy hierarchy = new RandomHierarchy(seed);
        Set<JavaClass> instantiated = withArrays(hierarchy);
        SubtypeIndex growing = new SubtypeIndex();
        Set<JavaClass> added = new LinkedHashSet<>();
        for (JavaClass each : instantiated) {
            growing.add(each);
            added.add(each);
            for (String name : tested(hierarchy)) {
                JavaClass type = hierarchy.world.resolve(name.replace('.', '/'));
                assertEquals(
                        added.stream().filter(c -> c.isSubtypeOf(type)).toList(),
                        growing.of(type),
                        () -> "subtypes of " + type + " in\n" + hierarchy);
            }
        }
    }

    @Property(tries = 50)
    void testBitsDoNotDependOnTheOrderOfDiscovery(@ForAll long seed) {
        RandomHierarchy hierarchy = new RandomHierarchy(seed);
        List<JavaClass> types = new ArrayList<>(withArrays(hierarchy));
        TypeNumbering inOrder = numbering(hierarchy, types);
        Collections.shuffle(types, new Random(seed));
        TypeNumbering shuffled = numbering(hierarchy, types);
        for (String name : tested(hierarchy)) {
            JavaClass type = hierarchy.world.resolve(name.replace('.', '/'));
            assertEquals(inOrder.bit(type), shuffled.bit(type), () -> type + " in\n" + hierarchy);
        }
    }

    private static TypeNumbering numbering(RandomHierarchy hierarchy, List<JavaClass> types) {
        return TypeNumbering.of(hierarchy.world, program(hierarchy, new LinkedHashSet<>(types)));
    }

    @Property(tries = 50)
    void noTwoTypesShareATestBit(@ForAll long seed) {
        RandomHierarchy hierarchy = new RandomHierarchy(seed);
        Set<JavaClass> instantiated = withArrays(hierarchy);
        TypeNumbering numbering =
                TypeNumbering.of(hierarchy.world, program(hierarchy, instantiated));
        Set<Integer> bits = new HashSet<>();
        for (String name : tested(hierarchy)) {
            JavaClass type = hierarchy.world.resolve(name.replace('.', '/'));
            numbering
                    .bit(type)
                    .ifPresent(
                            bit ->
                                    assertTrue(
                                            bits.add(bit),
                                            () -> "bit " + bit + " twice in\n" + hierarchy));
        }
    }

    @Example
    void theTestIsTheCheapestThatTheClosedWorldAllows() {
        RandomHierarchy hierarchy = new RandomHierarchy(1);
        JavaClass one = hierarchy.type("C0");
        ReachableProgram none = program(hierarchy, Set.of());
        ReachableProgram single = program(hierarchy, Set.of(one));
        assertInstanceOf(TypeTest.Never.class, TypeNumbering.of(hierarchy.world, none).test(one));
        assertEquals(new TypeTest.Exact(one), TypeNumbering.of(hierarchy.world, single).test(one));
        assertInstanceOf(
                TypeTest.Always.class,
                TypeNumbering.of(hierarchy.world, none).test(hierarchy.world.objectClass()));
    }
}
