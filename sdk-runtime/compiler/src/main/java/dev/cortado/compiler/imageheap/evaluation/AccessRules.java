package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.world.ClassProvider.Origin;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import java.util.Set;

/**
 * What an application's initialiser may touch so that nobody can tell when it ran.
 *
 * <p>It may read what can't change or is assumed not to, its own state, and the platform's; it may
 * write its own state and the JDK's caches.
 */
final class AccessRules {
    /** Counts the threads that were made, which their names show. */
    private static final String THREAD = "java/lang/Thread";

    private static final Set<String> STREAMS = Set.of("out", "err", "in");

    /** Makes an assumption if that may be. */
    @FunctionalInterface
    interface Assume {
        boolean unchanged();
    }

    private AccessRules() {}

    /** Only the initialiser of its class may use a variable of the device's state. */
    static void deviceState(Transaction transaction, ClassState state, JavaField field) {
        if (!transaction.isOwner(state.type)) {
            throw new NotEvaluableException(
                    "uses the state of the running device: " + describe(field));
        }
    }

    static void readStatic(
            Transaction transaction, ClassState state, JavaField field, Assume assume) {
        if (transaction.isOwner(state.type)) {
            return;
        }
        if (Transaction.isApplication(state.type)) {
            if (state.status == ClassState.Status.IN_PROGRESS) {
                throw new NotEvaluableException(
                        "reads " + describe(field) + " while that class is being initialised");
            }
            if (!field.isFinal() && !assume.unchanged()) {
                throw new NotEvaluableException(
                        "reads " + describe(field) + ", which is not final");
            }
        } else if (state.type.name().equals("java/lang/System") && STREAMS.contains(field.name())) {
            throw new NotEvaluableException("uses System." + field.name());
        }
    }

    static void writeStatic(Transaction transaction, ClassState state, JavaField field) {
        boolean isCache = state.type.origin() == Origin.JDK && !state.type.name().equals(THREAD);
        if (!transaction.isOwner(state.type) && !isCache) {
            throw new NotEvaluableException("writes " + describe(field) + " of another class");
        }
    }

    /** For fields that are not final and for array elements. */
    static void readContents(Transaction transaction, HeapObject object, Assume assume) {
        if (object.owner() != transaction.owner() && !object.isShared() && !object.isStable()) {
            JavaClass owner = object.owner().orElseThrow();
            if (!transaction.isOwner(owner)
                    && Transaction.isApplication(owner)
                    && !assume.unchanged()) {
                throw new NotEvaluableException(
                        "reads mutable contents of " + describe(object, owner));
            }
        }
    }

    static void write(Transaction transaction, HeapObject object) {
        if (object.owner() != transaction.owner() && !object.isShared()) {
            JavaClass owner = object.owner().orElseThrow();
            if (!transaction.isOwner(owner) && owner.origin() != Origin.JDK) {
                throw new NotEvaluableException("changes " + describe(object, owner));
            }
        }
    }

    private static String describe(JavaField field) {
        return field.owner().binaryName() + "." + field.name();
    }

    private static String describe(HeapObject object, JavaClass owner) {
        return "a "
                + object.type().binaryName()
                + " made by the initialiser of "
                + owner.binaryName();
    }
}
