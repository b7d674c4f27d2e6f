package dev.cortado.compiler.lower;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers for constant-time type tests over the closed world.
 *
 * <p>Instantiated classes get pre-order numbers, so that the subclasses of a class are a range.
 * Interfaces and array types that some test names get one bit each in every descriptor. Cost:
 * linear in classes, plus tested types x instantiated classes. Source: Cohen, "Type-extension type
 * tests can be performed in constant time", 1991.
 */
public final class TypeNumbering {
    /** The ids of a class's instantiated subclasses, itself included. */
    public record IdRange(int first, int last) {}

    private final ReachableProgram program;
    private final Map<JavaClass, Integer> ids = new LinkedHashMap<>();
    private final Map<JavaClass, IdRange> ranges = new HashMap<>();
    private final Map<JavaClass, Integer> bits = new LinkedHashMap<>();
    private final Map<JavaClass, TypeTest> tests = new ConcurrentHashMap<>();

    private TypeNumbering(ReachableProgram program) {
        this.program = program;
    }

    /** Numbers the classes of a program. */
    public static TypeNumbering of(World world, ReachableProgram program) {
        TypeNumbering numbering = new TypeNumbering(program);
        numbering.numberClasses(world);
        numbering.numberTestedTypes(world);
        return numbering;
    }

    private void numberClasses(World world) {
        Map<JavaClass, Set<JavaClass>> children = new HashMap<>();
        for (JavaClass type : program.instantiated()) {
            JavaClass child = type;
            while (!type.isArray() && child.superclass().isPresent()) {
                JavaClass parent = child.superclass().get();
                if (!children.computeIfAbsent(parent, p -> new HashSet<>()).add(child)) {
                    break;
                }
                child = parent;
            }
        }
        visit(world.objectClass(), children);
    }

    private void visit(JavaClass type, Map<JavaClass, Set<JavaClass>> children) {
        int first = ids.size();
        // java.lang.Object always has id 0: the runtime tells it from other classes by that.
        if (type.superclass().isEmpty() || program.instantiated().contains(type)) {
            ids.put(type, first);
        }
        List<JavaClass> subclasses = new ArrayList<>(children.getOrDefault(type, Set.of()));
        subclasses.sort(Comparator.comparing(JavaClass::name));
        subclasses.forEach(s -> visit(s, children));
        ranges.put(type, new IdRange(first, ids.size() - 1));
    }

    /** Bits are given in order of names, so that they depend on nothing but what is tested. */
    private void numberTestedTypes(World world) {
        SortedSet<JavaClass> withBits = new TreeSet<>(Comparator.comparing(JavaClass::name));
        testedTypes(world).stream().filter(this::needsBit).forEach(withBits::add);
        withBits.forEach(type -> bits.put(type, bits.size()));
        for (JavaClass type : withBits) {
            if (!(test(type) instanceof TypeTest.Exact)) {
                tests.put(type, new TypeTest.Bit(bits.get(type)));
            }
        }
    }

    private Set<JavaClass> testedTypes(World world) {
        Set<JavaClass> tested = new LinkedHashSet<>();
        for (Function function : program.functions().values()) {
            for (Block block : function.blocks()) {
                for (Instruction instruction : block.instructions()) {
                    if (instruction.opcode() == Opcode.INSTANCEOF
                            || instruction.opcode() == Opcode.CHECKCAST) {
                        tested.add(world.resolve(instruction.typeAttribute()));
                    }
                }
            }
        }
        for (JavaClass type : program.instantiated()) {
            type.componentType().filter(c -> !c.isPrimitive()).ifPresent(tested::add);
        }
        program.mirrored().stream().filter(t -> !t.isPrimitive()).forEach(tested::add);
        return tested;
    }

    private boolean needsBit(JavaClass type) {
        return (type.isInterface() || type.isArray())
                && program.hasInstances(type)
                && !(test(type) instanceof TypeTest.Always);
    }

    /** The test for a type. */
    public TypeTest test(JavaClass type) {
        TypeTest known = tests.get(type);
        if (known == null) {
            known = decide(type);
            tests.put(type, known);
        }
        return known;
    }

    private TypeTest decide(JavaClass type) {
        if (type.superclass().isEmpty() && !type.isInterface() && !type.isPrimitive()) {
            return new TypeTest.Always();
        }
        List<JavaClass> passing = program.subtypes().of(type);
        if (passing.isEmpty()) {
            return new TypeTest.Never();
        }
        if (passing.size() == 1) {
            return new TypeTest.Exact(passing.getFirst());
        }
        if (type.isInterface() || type.isArray()) {
            return bits.containsKey(type) ? new TypeTest.Bit(bits.get(type)) : new TypeTest.Never();
        }
        IdRange range = ranges.get(type);
        return new TypeTest.Range(range.first(), range.last());
    }

    /** The type id of an instantiated class; empty for arrays. */
    public Optional<Integer> id(JavaClass type) {
        return Optional.ofNullable(ids.get(type));
    }

    /** The ids of a class's subclasses. */
    public Optional<IdRange> range(JavaClass type) {
        return Optional.ofNullable(ranges.get(type)).filter(r -> r.last() >= r.first());
    }

    /** The test bit of an interface or array type, if it has one. */
    public Optional<Integer> bit(JavaClass type) {
        return Optional.ofNullable(bits.get(type));
    }

    /** The words of test bits that an instance of a class carries. */
    public int[] testBits(JavaClass type) {
        int[] words = new int[testBitWords()];
        bits.forEach(
                (tested, bit) -> {
                    if (type.isSubtypeOf(tested)) {
                        words[bit / 32] |= 1 << (bit % 32);
                    }
                });
        return words;
    }

    /** The number of words of test bits in each descriptor. */
    public int testBitWords() {
        return (bits.size() + 31) / 32;
    }
}
