package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.world.JavaField;

/** A linked access of a static field. */
record StaticSite(JavaField field, ClassState state, int slot, Kind kind, boolean isAddress) {
    boolean isEnumConstants() {
        return field.name().equals("$VALUES") && field.isFinal();
    }
}
