package dev.cortado.compiler.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.compiler.reach.Programs;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DispatchTablesTest {
    private static Set<JavaMethod> called(RandomHierarchy hierarchy) {
        Set<JavaMethod> called = new LinkedHashSet<>();
        hierarchy.names.forEach(name -> called.addAll(hierarchy.type(name).methods()));
        return called;
    }

    @Property(tries = 200)
    void theSlotOfACallHoldsWhatTheReceiverSelects(@ForAll long seed) {
        RandomHierarchy hierarchy = new RandomHierarchy(seed);
        ReachableProgram program =
                Programs.of(hierarchy.world, hierarchy.functions(), hierarchy.instantiatedTypes());
        Set<JavaMethod> called = called(hierarchy);
        DispatchTables tables = DispatchTables.of(program, called);
        for (JavaClass receiver : program.instantiated()) {
            for (JavaMethod resolved : called) {
                if (receiver.isSubtypeOf(resolved.owner())) {
                    List<Optional<JavaMethod>> table = tables.table(receiver);
                    int slot = tables.slot(resolved);
                    assertTrue(
                            slot < table.size(),
                            () -> receiver + " has no slot for " + resolved + " in\n" + hierarchy);
                    assertEquals(
                            receiver.select(resolved),
                            table.get(slot),
                            () -> receiver + " calls " + resolved + " in\n" + hierarchy);
                }
            }
        }
    }

    @Property(tries = 200)
    void twoSelectorsOfOneClassNeverShareASlot(@ForAll long seed) {
        RandomHierarchy hierarchy = new RandomHierarchy(seed);
        ReachableProgram program =
                Programs.of(hierarchy.world, hierarchy.functions(), hierarchy.instantiatedTypes());
        Set<JavaMethod> called = called(hierarchy);
        DispatchTables tables = DispatchTables.of(program, called);
        for (JavaClass receiver : program.instantiated()) {
            Map<Integer, String> selectors = new HashMap<>();
            for (JavaMethod resolved : called) {
                if (receiver.isSubtypeOf(resolved.owner())) {
                    String selector = resolved.ref().selector();
                    String other = selectors.putIfAbsent(tables.slot(resolved), selector);
                    assertTrue(
                            other == null || other.equals(selector),
                            () ->
                                    receiver + ": " + selector + " and " + other + " in\n"
                                            + hierarchy);
                }
            }
        }
    }

    @Property(tries = 50)
    void onlyReachedMethodsAreInTables(@ForAll long seed) {
        RandomHierarchy hierarchy = new RandomHierarchy(seed);
        ReachableProgram program =
                Programs.of(
                        hierarchy.world,
                        hierarchy.functions().stream()
                                .filter(f -> f.method().owner().hashCode() % 2 == 0)
                                .toList(),
                        hierarchy.instantiatedTypes());
        DispatchTables tables = DispatchTables.of(program, called(hierarchy));
        for (JavaClass receiver : program.instantiated()) {
            for (Optional<JavaMethod> target : tables.table(receiver)) {
                assertTrue(
                        target.map(program.functions()::containsKey).orElse(true),
                        hierarchy::toString);
            }
        }
    }
}
