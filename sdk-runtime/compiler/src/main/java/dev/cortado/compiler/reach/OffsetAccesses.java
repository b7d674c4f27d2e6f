package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.reach.flow.Flow;
import dev.cortado.compiler.reach.flow.TypeFlow;
import dev.cortado.compiler.reach.flow.TypeUniverse;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads and writes of fields and elements by their offset, which no instruction names.
 *
 * <p>An access may mean any field that was ever asked for its offset, of a class that the object
 * may have, at the offset if that is constant.
 */
final class OffsetAccesses {
    private record Access(
            TypeFlow base,
            OptionalLong offset,
            Optional<TypeFlow> loaded,
            Optional<TypeFlow> stored,
            Set<JavaClass> bases,
            Set<FieldRef> known) {}

    private final AnalysisState state;
    private final List<JavaField> fields = new ArrayList<>();
    private final Set<FieldRef> refs = new LinkedHashSet<>();
    private final List<Access> accesses = new ArrayList<>();

    OffsetAccesses(AnalysisState state) {
        this.state = state;
    }

    /** An access to references; the offset is empty when it is not constant. */
    void add(
            TypeFlow base,
            OptionalLong offset,
            Optional<TypeFlow> loaded,
            Optional<TypeFlow> stored,
            Reason reason) {
        Access access =
                new Access(
                        base, offset, loaded, stored, new LinkedHashSet<>(), new LinkedHashSet<>());
        accesses.add(access);
        loaded.ifPresent(value -> state.arrays.load(base, value, reason));
        stored.ifPresent(value -> state.arrays.store(base, value));
        base.forEach(
                element -> {
                    if (element != TypeUniverse.NULL
                            && access.bases().add(state.universe.element(element).type())) {
                        connect(access);
                    }
                });
    }

    private void connect(Access access) {
        for (JavaField field : List.copyOf(fields)) {
            boolean meant =
                    field.isTracedReference()
                            && (access.offset().isEmpty()
                                    || access.offset().getAsLong() == field.offset())
                            && access.bases().stream().anyMatch(b -> b.isSubtypeOf(field.owner()));
            if (meant && access.known().add(field.ref())) {
                Flow flow = state.fields.accessByOffset(field);
                access.loaded().ifPresent(flow::flowInto);
                access.stored().ifPresent(value -> value.flowInto(flow));
            }
        }
    }

    /** Takes in the fields that have been asked for their offset since. */
    boolean update() {
        boolean changed = false;
        for (JavaField field : state.image.fieldsAccessedByOffset()) {
            if (refs.add(field.ref())) {
                fields.add(field);
                state.fields.accessByOffset(field);
                changed = true;
            }
        }
        if (changed) {
            accesses.forEach(this::connect);
        }
        return changed;
    }

    Set<FieldRef> fields() {
        return refs;
    }
}
