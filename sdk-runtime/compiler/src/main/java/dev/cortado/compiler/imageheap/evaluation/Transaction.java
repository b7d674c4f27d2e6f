package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.world.ClassProvider.Origin;
import dev.cortado.compiler.world.JavaClass;
import java.util.Optional;

/**
 * One evaluation that happens as a whole or not at all.
 *
 * @param owner the class on whose behalf it runs
 * @param strict whether the rules for applications hold
 * @param firstId the id of the first object that it can have allocated
 */
record Transaction(Optional<JavaClass> owner, boolean strict, int firstId) {
    static Transaction of(JavaClass owner, int firstId) {
        return new Transaction(Optional.of(owner), isApplication(owner), firstId);
    }

    static boolean isApplication(JavaClass type) {
        return type.origin() == Origin.APPLICATION || type.origin() == Origin.SYNTHETIC;
    }

    boolean isOwner(JavaClass type) {
        return owner.isPresent() && owner.get() == type;
    }

    /** Whether it is the initialisation of that class, whose rollback resets all statics. */
    boolean initializes(ClassState state) {
        return state.status == ClassState.Status.IN_PROGRESS && isOwner(state.type);
    }

    /** Whether the object would survive a rollback, so that changes of it must be logged. */
    boolean predates(HeapObject object) {
        return object.id() < firstId || object.isShared();
    }
}
