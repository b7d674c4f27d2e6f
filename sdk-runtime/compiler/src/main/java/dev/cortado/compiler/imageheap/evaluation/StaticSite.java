package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.world.JavaField;

/** A linked access of a static field. */
record StaticSite(JavaField field, ClassState state, int slot, Kind kind, boolean isAddress) {
    /**
     * Whether javac made it for an array that nobody changes: an enum's constants, a switch over an
     * enum.
     */
    boolean holdsStableArray() {
        return field.isFinal()
                && (field.name().equals("$VALUES") || field.name().startsWith("$SwitchMap$"));
    }
}
