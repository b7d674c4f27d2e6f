package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.world.JavaField;
import java.lang.classfile.Attributes;

/**
 * A linked access of an instance field.
 *
 * @param settled whether a read never sees a change: final or {@code @Stable}
 * @param freezes whether an array that is stored there has final contents from then on
 * @param isAddress whether it holds a raw address, whose null is the address 0
 */
record FieldSite(
        JavaField field,
        int offset,
        Kind kind,
        boolean settled,
        boolean freezes,
        boolean isAddress) {
    private static final String STABLE = "Ljdk/internal/vm/annotation/Stable;";

    static FieldSite of(JavaField field) {
        boolean stable =
                field.model()
                        .findAttribute(Attributes.runtimeVisibleAnnotations())
                        .map(
                                a ->
                                        a.annotations().stream()
                                                .anyMatch(
                                                        each ->
                                                                each.className()
                                                                        .stringValue()
                                                                        .equals(STABLE)))
                        .orElse(false);
        boolean stringCache = field.owner().name().equals("java/lang/String");
        return new FieldSite(
                field,
                field.offset(),
                field.kind(),
                field.isFinal() || stable || stringCache,
                stable && field.descriptor().startsWith("["),
                field.kind().isReference() && !field.isTracedReference());
    }
}
