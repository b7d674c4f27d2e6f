package dev.cortado.compiler.world;

import dev.cortado.abi.ObjectLayout;
import dev.cortado.compiler.ir.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Offsets of the instance fields of a class.
 *
 * <p>Superclass first; within a class references, then 8-, 4-, 2- and 1-byte fields in order of
 * declaration. The first gap that a superclass leaves is filled with small fields. Cost: linear in
 * the fields.
 */
public final class FieldLayout {
    private final Map<JavaField, Integer> offsets;
    private final List<JavaField> fields;
    private final int sizeBytes;

    private FieldLayout(Map<JavaField, Integer> offsets, List<JavaField> fields, int sizeBytes) {
        this.offsets = offsets;
        this.fields = List.copyOf(fields);
        this.sizeBytes = sizeBytes;
    }

    static FieldLayout of(JavaClass type) {
        Optional<FieldLayout> inherited = type.superclass().map(JavaClass::layout);
        Map<JavaField, Integer> offsets = new IdentityHashMap<>();
        List<JavaField> all = new ArrayList<>();
        int end = ObjectLayout.FIRST_FIELD;
        if (inherited.isPresent()) {
            offsets.putAll(inherited.get().offsets);
            all.addAll(inherited.get().fields);
            end = inherited.get().sizeBytes;
        }
        List<JavaField> own =
                new ArrayList<>(type.fields().stream().filter(f -> !f.isStatic()).toList());
        own.sort(Comparator.comparingInt(FieldLayout::rank));
        while (!own.isEmpty()) {
            int at = end;
            JavaField next =
                    own.stream()
                            .filter(f -> at % alignment(f.kind()) == 0)
                            .findFirst()
                            .orElse(own.getFirst());
            own.remove(next);
            int alignment = alignment(next.kind());
            end = (end + alignment - 1) / alignment * alignment;
            offsets.put(next, end);
            all.add(next);
            end += next.kind().bytes();
        }
        return new FieldLayout(offsets, all, end);
    }

    private static int rank(JavaField field) {
        return field.kind().isReference() ? 0 : 9 - field.kind().bytes();
    }

    private static int alignment(Kind kind) {
        return Math.min(kind.bytes(), 4);
    }

    /** Offset of a field, own or inherited. */
    public int offset(JavaField field) {
        Integer offset = offsets.get(field);
        if (offset == null) {
            throw new IllegalArgumentException(field + " is not an instance field of this class");
        }
        return offset;
    }

    /** All instance fields, superclass first. */
    public List<JavaField> fields() {
        return fields;
    }

    /** Size with header, before rounding to the granule. */
    public int sizeBytes() {
        return sizeBytes;
    }
}
