package dev.cortado.compiler.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.translate.JdkWorld;
import dev.cortado.compiler.translate.Snippets;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StackCheckInsertionTest {
    private static final int METHODS = 12;

    private static final World WORLD =
            JdkWorld.with(
                    Snippets.compile(
                            "Graph.java",
                            "class Graph {"
                                    + IntStream.range(0, METHODS)
                                            .mapToObj(i -> "static void m" + i + "() {}")
                                            .collect(Collectors.joining())
                                    + "@dev.cortado.abi.Unchecked static void unchecked() {}"
                                    + " }@dev.cortado.abi.Unchecked class Trusted { static void f()"
                                    + " {} }"));

    private static JavaMethod method(int i) {
        return WORLD.resolve("Graph").declaredMethod("m" + i, "()V").orElseThrow();
    }

    private static boolean reachesItself(
            Map<JavaMethod, Set<JavaMethod>> callees, JavaMethod method) {
        Set<JavaMethod> seen = new HashSet<>();
        Deque<JavaMethod> pending = new ArrayDeque<>(callees.getOrDefault(method, Set.of()));
        while (!pending.isEmpty()) {
            JavaMethod next = pending.pop();
            if (seen.add(next)) {
                pending.addAll(callees.getOrDefault(next, Set.of()));
            }
        }
        return seen.contains(method);
    }

    @Property(tries = 500)
    void everyCycleHasACheckedMethodAndNoneIsOutsideOfCycles(
            @ForAll @Size(max = METHODS)
                    List<@Size(max = 4) Set<@IntRange(max = METHODS - 1) Integer>> graph) {
        Map<JavaMethod, Set<JavaMethod>> callees = new LinkedHashMap<>();
        for (int i = 0; i < graph.size(); i++) {
            Set<JavaMethod> called = new LinkedHashSet<>();
            graph.get(i).forEach(c -> called.add(method(c)));
            callees.put(method(i), called);
        }
        StackCheckInsertion checks = new StackCheckInsertion(callees);
        Map<JavaMethod, Set<JavaMethod>> unchecked = new LinkedHashMap<>(callees);
        unchecked.keySet().removeIf(checks::needsCheck);
        for (JavaMethod method : callees.keySet()) {
            if (checks.needsCheck(method)) {
                assertTrue(reachesItself(callees, method), method::toString);
            } else {
                assertFalse(reachesItself(unchecked, method), method::toString);
            }
        }
    }

    @Example
    void aMethodThatCallsItselfIsCheckedAndItsCallerIsNot() {
        StackCheckInsertion checks =
                new StackCheckInsertion(
                        Map.of(method(0), Set.of(method(1)), method(1), Set.of(method(1))));
        assertFalse(checks.needsCheck(method(0)));
        assertTrue(checks.needsCheck(method(1)));
    }

    @Example
    void oneOfTwoThatCallEachOtherIsEnough() {
        StackCheckInsertion checks =
                new StackCheckInsertion(
                        Map.of(method(0), Set.of(method(1)), method(1), Set.of(method(0))));
        assertEquals(1, Stream.of(0, 1).filter(i -> checks.needsCheck(method(i))).count());
    }

    @Example
    void methodsAndClassesMarkedUncheckedAreLeftAlone() {
        JavaMethod unchecked =
                WORLD.resolve("Graph").declaredMethod("unchecked", "()V").orElseThrow();
        JavaMethod trusted = WORLD.resolve("Trusted").declaredMethod("f", "()V").orElseThrow();
        StackCheckInsertion checks =
                new StackCheckInsertion(
                        Map.of(
                                unchecked,
                                Set.of(unchecked),
                                trusted,
                                Set.of(trusted),
                                method(0),
                                Set.of(method(0))));
        assertFalse(checks.needsCheck(unchecked));
        assertFalse(checks.needsCheck(trusted));
        assertTrue(checks.needsCheck(method(0)));
    }

    @Example
    void aChainOfCallsDeeperThanTheHostStackIsAnalysed() {
        StringBuilder source = new StringBuilder("class Chain {");
        int length = 20_000;
        for (int i = 0; i < length; i++) {
            source.append("static void m").append(i).append("() {}");
        }
        World world = JdkWorld.with(Snippets.compile("Chain.java", source + "}"));
        List<JavaMethod> methods =
                world.resolve("Chain").methods().stream()
                        .filter(m -> m.name().startsWith("m"))
                        .toList();
        Map<JavaMethod, Set<JavaMethod>> callees = new LinkedHashMap<>();
        for (int i = 0; i + 1 < methods.size(); i++) {
            callees.put(methods.get(i), Set.of(methods.get(i + 1)));
        }
        callees.put(methods.getLast(), Set.of(methods.get(length / 2)));
        StackCheckInsertion checks = new StackCheckInsertion(callees);
        assertFalse(checks.needsCheck(methods.get(length / 2 - 1)));
        for (int i = length / 2; i + 7 < length; i++) {
            assertTrue(methods.subList(i, i + 7).stream().anyMatch(checks::needsCheck));
        }
    }
}
