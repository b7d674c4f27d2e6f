package dev.cortado.classlib.ref;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.ReplaceInitializer;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.runtime.heap.Heap;

/** java.lang.ref.Reference without a handler thread: cleared references wait in the collector. */
@SubstituteClass("java.lang.ref.Reference")
abstract class ReferenceSubstitution {
    @Alias private Object referent;

    @ReplaceInitializer
    private static void initialize() {}

    @Substitute
    private boolean refersTo0(Object object) {
        return referent == object;
    }

    @Substitute
    private void clear0() {
        referent = null;
    }

    @Add
    final boolean holds(Object object) {
        return referent == object;
    }

    @Add
    final void drop() {
        referent = null;
    }

    @Alias
    private native void enqueueFromPending();

    /** Puts the references that the collector has cleared into their queues. */
    @Add
    static void enqueueCleared() {
        Object cleared = Heap.takeClearedReference();
        while (cleared != null) {
            ((ReferenceSubstitution) cleared).enqueueFromPending();
            cleared = Heap.takeClearedReference();
        }
    }
}
