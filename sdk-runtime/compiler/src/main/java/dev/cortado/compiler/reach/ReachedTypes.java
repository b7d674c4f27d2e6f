package dev.cortado.compiler.reach;

import dev.cortado.compiler.world.JavaClass;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes that have instances, and the types whose Class object is asked for. */
final class ReachedTypes {
    private static final String CLASS = "java/lang/Class";

    private final AnalysisState state;
    private final Map<JavaClass, Reason> instantiated = new LinkedHashMap<>();
    private final Set<JavaClass> allocated = new LinkedHashSet<>();
    private final Set<JavaClass> supertypesOfAllocated = new HashSet<>();
    private final Set<JavaClass> mirrored = new LinkedHashSet<>();
    private Optional<Reason> arraysOfMirrored = Optional.empty();

    ReachedTypes(AnalysisState state) {
        this.state = state;
    }

    /** Says that code makes instances of a class, with default values in their fields. */
    int allocate(JavaClass type, Reason reason) {
        int element = instantiate(type, reason);
        if (allocated.add(type) && !type.isArray()) {
            supertypesOfAllocated.add(type);
            supertypesOfAllocated.addAll(type.supertypes());
            state.fields.allocated(type);
        }
        return element;
    }

    /** Says that a class has instances. */
    int instantiate(JavaClass type, Reason reason) {
        instantiated.putIfAbsent(type, reason);
        int element = state.universe.instancesOf(type);
        if (!type.name().equals(CLASS)) {
            state.sources.addToEverything(element);
        }
        return element;
    }

    /** The Class object of a type, which is asked for. */
    int mirror(JavaClass type, Reason reason) {
        if (!mirrored.contains(type)) {
            state.objects.reach(state.image.classMirror(type), reason);
        }
        return state.universe.mirrorOf(type, state.world.resolve(CLASS));
    }

    /** Says that the Class object of a type is in the image. */
    void addMirrored(JavaClass type) {
        if (mirrored.add(type)) {
            state.sources.addToEverything(
                    state.universe.mirrorOf(type, state.world.resolve(CLASS)));
            arraysOfMirrored.ifPresent(reason -> allocateArrayOf(type, reason));
        }
    }

    /** Says that Class objects make arrays of their types. */
    void makeArraysOfMirrored(Reason reason) {
        if (arraysOfMirrored.isEmpty()) {
            arraysOfMirrored = Optional.of(reason);
            List.copyOf(mirrored).forEach(type -> allocateArrayOf(type, reason));
        }
    }

    /**
     * A Class object makes arrays of its type; of array types only those that other code makes, or
     * there were no end.
     */
    private void allocateArrayOf(JavaClass type, Reason reason) {
        if (!type.isArray() && !type.ref().descriptor().equals("V")) {
            allocate(state.world.arrayOf(type), reason);
        }
    }

    /** Whether code makes instances of a class or of a subclass. */
    boolean isAllocated(JavaClass type) {
        return supertypesOfAllocated.contains(type);
    }

    Map<JavaClass, Reason> instantiated() {
        return instantiated;
    }

    Set<JavaClass> mirrored() {
        return mirrored;
    }
}
