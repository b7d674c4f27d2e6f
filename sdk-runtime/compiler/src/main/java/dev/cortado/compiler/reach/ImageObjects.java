package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.reach.flow.Flow;
import dev.cortado.compiler.reach.flow.TypeFlow;
import dev.cortado.compiler.reach.flow.TypeUniverse;
import dev.cortado.compiler.reach.flow.ValueFlow;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.SubtypeIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects of the image that code may come to; their fields count once code reads them. */
final class ImageObjects {
    private final AnalysisState state;
    private final Set<ImageObjectHandle> reached = new LinkedHashSet<>();
    private final Map<JavaClass, List<ImageObjectHandle>> byClass = new HashMap<>();
    private final SubtypeIndex classes = new SubtypeIndex();
    private final Map<ImageObjectHandle, TypeFlow> constants = new HashMap<>();

    ImageObjects(AnalysisState state) {
        this.state = state;
    }

    /** The element of an object, which is in the image by this. */
    int reach(ImageObjectHandle object, Reason reason) {
        JavaClass type = state.image.typeOf(object);
        Optional<JavaClass> mirrored = state.image.mirrored(object);
        if (reached.add(object)) {
            state.types.instantiate(type, reason);
            mirrored.ifPresent(state.types::addMirrored);
            byClass.computeIfAbsent(type, this::firstOf).add(object);
            if (type.isArray()) {
                state.arrays.inImage(object, type);
            } else {
                state.fields.inImage(object, type);
            }
        }
        return mirrored.map(m -> state.universe.mirrorOf(m, type))
                .orElseGet(() -> state.universe.instancesOf(type));
    }

    /** The flow of a constant in code. */
    TypeFlow constant(ImageObjectHandle object, Reason reason) {
        TypeFlow known = constants.get(object);
        if (known == null) {
            known = new TypeFlow(state.graph);
            known.add(reach(object, reason));
            constants.put(object, known);
        }
        return known;
    }

    /** Lets what a variable of the image holds flow into it. */
    void hold(Flow variable, Constant value, Reason reason) {
        switch (variable) {
            case TypeFlow types ->
                    types.add(
                            value.payload() instanceof ImageObjectHandle object
                                    ? reach(object, reason)
                                    : TypeUniverse.NULL);
            case ValueFlow numbers -> numbers.add(value);
        }
    }

    /** Lets what a field of an object holds flow into the field. */
    void holdField(ImageObjectHandle object, JavaField field, Flow flow, Reason reason) {
        hold(flow, state.image.fieldValue(object, field), reason);
    }

    /** The objects of a class and its subclasses so far. */
    List<ImageObjectHandle> instances(JavaClass type) {
        List<ImageObjectHandle> instances = new ArrayList<>();
        classes.of(type).forEach(c -> instances.addAll(byClass.get(c)));
        return instances;
    }

    private List<ImageObjectHandle> firstOf(JavaClass type) {
        classes.add(type);
        return new ArrayList<>();
    }

    Set<ImageObjectHandle> reached() {
        return reached;
    }
}
