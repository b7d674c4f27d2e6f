package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.reach.flow.TypeFlow;
import dev.cortado.compiler.reach.flow.TypeUniverse;
import dev.cortado.compiler.world.JavaClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One flow of elements for each type of reference arrays. */
final class ArrayFlows {
    private final AnalysisState state;
    private final Map<JavaClass, TypeFlow> elements = new LinkedHashMap<>();
    private final Map<JavaClass, Reason> read = new LinkedHashMap<>();
    private final Map<JavaClass, List<ImageObjectHandle>> inImage = new HashMap<>();

    ArrayFlows(AnalysisState state) {
        this.state = state;
    }

    private TypeFlow elements(JavaClass arrayType) {
        return elements.computeIfAbsent(
                arrayType,
                a -> {
                    TypeFlow flow =
                            (TypeFlow)
                                    state.sources.variable(
                                            a.componentType().orElseThrow().ref().descriptor());
                    flow.add(TypeUniverse.NULL);
                    return flow;
                });
    }

    /** The array types with references in a flow, each once, now and later. */
    void forEachType(TypeFlow arrays, Consumer<JavaClass> observer) {
        arrays.forEach(
                element -> {
                    if (element != TypeUniverse.NULL) {
                        JavaClass type = state.universe.element(element).type();
                        if (isReferenceArray(type)) {
                            observer.accept(type);
                        }
                    }
                });
    }

    private static boolean isReferenceArray(JavaClass type) {
        return type.isArray() && type.elementKind().isReference();
    }

    /** Lets the elements of arrays flow into a value. */
    void load(TypeFlow arrays, TypeFlow value, Reason reason) {
        forEachType(arrays, type -> read(type, reason).flowInto(value));
    }

    /** Lets a value flow into the elements of arrays. */
    void store(TypeFlow arrays, TypeFlow value) {
        forEachType(arrays, type -> value.flowInto(elements(type)));
    }

    /** Lets the elements of arrays flow into those of others, as arraycopy does. */
    void copy(TypeFlow from, TypeFlow to, Reason reason) {
        forEachType(
                from,
                source ->
                        forEachType(to, target -> read(source, reason).flowInto(elements(target))));
    }

    /** What arrays of a type may hold; they are read by this. */
    TypeFlow read(JavaClass type, Reason reason) {
        if (read.putIfAbsent(type, reason) == null) {
            List.copyOf(inImage.getOrDefault(type, List.of())).forEach(a -> hold(a, type, reason));
        }
        return elements(type);
    }

    private void hold(ImageObjectHandle array, JavaClass type, Reason reason) {
        TypeFlow flow = elements(type);
        for (ImageObjectHandle element : state.image.elements(array)) {
            flow.add(state.objects.reach(element, reason));
        }
    }

    /** An array of the image has come in. */
    void inImage(ImageObjectHandle array, JavaClass type) {
        if (isReferenceArray(type)) {
            inImage.computeIfAbsent(type, t -> new ArrayList<>()).add(array);
            Reason reason = read.get(type);
            if (reason != null) {
                hold(array, type, reason);
            }
        }
    }

    /** Looks again at what the image holds: an initialiser that ran since may have changed it. */
    void lookAgain() {
        for (JavaClass type : List.copyOf(read.keySet())) {
            for (ImageObjectHandle array : List.copyOf(inImage.getOrDefault(type, List.of()))) {
                hold(array, type, read.get(type));
            }
        }
    }

    /** Says that arrays of arrays are made with their elements. */
    void nest(JavaClass outer, int inner) {
        elements(outer).add(inner);
    }
}
