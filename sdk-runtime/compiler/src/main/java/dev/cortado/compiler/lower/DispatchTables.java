package dev.cortado.compiler.lower;

import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One slot for each selector that is called with several targets, the same in every class that
 * implements it.
 *
 * <p>Selectors of virtual and interface calls are treated alike: two may share a slot when no
 * instantiated class implements both (selector colouring, greedy, most implemented first). So both
 * kinds of call are two loads and a branch. Source: Dixon et al., "A fast method dispatcher for
 * compiled languages with multiple inheritance", 1989.
 */
public final class DispatchTables {
    private final Map<String, List<JavaMethod>> selectors = new LinkedHashMap<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<JavaClass, List<Optional<JavaMethod>>> tables = new LinkedHashMap<>();

    private DispatchTables() {}

    /** Colours the selectors of the resolved methods that are called polymorphically. */
    public static DispatchTables of(
            ReachableProgram program, Set<JavaMethod> calledPolymorphically) {
        DispatchTables tables = new DispatchTables();
        for (JavaMethod resolved : calledPolymorphically) {
            tables.selectors.computeIfAbsent(key(resolved), k -> new ArrayList<>()).add(resolved);
        }
        tables.color(program);
        return tables;
    }

    private static String key(JavaMethod resolved) {
        boolean packagePrivate =
                !resolved.isPublic() && !resolved.isProtected() && !resolved.owner().isInterface();
        return packagePrivate
                ? resolved.ref().selector() + "@" + resolved.owner().packageName()
                : resolved.ref().selector();
    }

    private void color(ReachableProgram program) {
        Map<String, List<JavaClass>> implementers = new LinkedHashMap<>();
        for (Map.Entry<String, List<JavaMethod>> selector : selectors.entrySet()) {
            List<JavaClass> classes =
                    receivers(program, selector.getValue()).stream()
                            .filter(
                                    c ->
                                            implementation(program, c, selector.getValue())
                                                    .isPresent())
                            .toList();
            implementers.put(selector.getKey(), classes);
        }
        List<String> order = new ArrayList<>(selectors.keySet());
        order.sort(
                Comparator.comparingInt((String k) -> -implementers.get(k).size())
                        .thenComparing(Comparator.naturalOrder()));
        for (String selector : order) {
            List<JavaClass> classes = implementers.get(selector);
            int slot = 0;
            while (isTaken(slot, classes)) {
                slot++;
            }
            slots.put(selector, slot);
            for (JavaClass type : classes) {
                List<Optional<JavaMethod>> table =
                        tables.computeIfAbsent(type, t -> new ArrayList<>());
                while (table.size() <= slot) {
                    table.add(Optional.empty());
                }
                table.set(slot, implementation(program, type, selectors.get(selector)));
            }
        }
    }

    private static Collection<JavaClass> receivers(
            ReachableProgram program, List<JavaMethod> resolved) {
        if (resolved.size() == 1) {
            return program.subtypes().of(resolved.getFirst().owner());
        }
        Set<JavaClass> receivers = new LinkedHashSet<>();
        resolved.forEach(r -> receivers.addAll(program.subtypes().of(r.owner())));
        return receivers;
    }

    private boolean isTaken(int slot, List<JavaClass> classes) {
        for (JavaClass type : classes) {
            List<Optional<JavaMethod>> table = tables.getOrDefault(type, List.of());
            if (slot < table.size() && table.get(slot).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Empty too where no call of the selector has a receiver of that class. */
    private static Optional<JavaMethod> implementation(
            ReachableProgram program, JavaClass type, List<JavaMethod> resolved) {
        return resolved.stream()
                .filter(r -> type.isSubtypeOf(r.owner()))
                .map(type::select)
                .flatMap(Optional::stream)
                .filter(program.functions()::containsKey)
                .findFirst();
    }

    /** The slot of a resolved method. */
    public int slot(JavaMethod resolved) {
        return slots.get(key(resolved));
    }

    /** The methods of a class by slot; trailing empty slots are cut. */
    public List<Optional<JavaMethod>> table(JavaClass type) {
        return tables.getOrDefault(type, List.of());
    }
}
