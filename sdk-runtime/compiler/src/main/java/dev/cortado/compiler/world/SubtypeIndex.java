package dev.cortado.compiler.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The subtypes of each type among some types, in their order.
 *
 * <p>Cost: when first asked the sum of all supertypes; for each array type that is asked for, the
 * arrays.
 */
public final class SubtypeIndex {
    private final Map<JavaClass, List<JavaClass>> subtypes = new HashMap<>();
    private final List<JavaClass> pending = new ArrayList<>();
    private final List<JavaClass> arrays = new ArrayList<>();

    /** An index of nothing. */
    public SubtypeIndex() {}

    /** An index of distinct types. */
    public SubtypeIndex(Collection<JavaClass> types) {
        types.forEach(this::add);
    }

    /** Adds a type that is not in the index. */
    public synchronized void add(JavaClass type) {
        pending.add(type);
    }

    private void index(JavaClass type) {
        if (type.isArray()) {
            arrays.add(type);
            subtypes.keySet().removeIf(JavaClass::isArray);
        } else {
            addTo(type, type);
        }
        type.supertypes().forEach(supertype -> addTo(supertype, type));
    }

    private void addTo(JavaClass supertype, JavaClass type) {
        subtypes.computeIfAbsent(supertype, t -> new ArrayList<>()).add(type);
    }

    /** The types that are assignable to a type, itself included if it is one of them. */
    public synchronized List<JavaClass> of(JavaClass type) {
        pending.forEach(this::index);
        pending.clear();
        List<JavaClass> found =
                type.isArray()
                        ? subtypes.computeIfAbsent(
                                type, t -> arrays.stream().filter(a -> a.isSubtypeOf(t)).toList())
                        : subtypes.getOrDefault(type, List.of());
        return Collections.unmodifiableList(found);
    }
}
