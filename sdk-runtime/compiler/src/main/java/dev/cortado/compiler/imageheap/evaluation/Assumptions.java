package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What applications' initialisers read of other classes as if it were final.
 *
 * <p>Whether that holds is known when the program is: no reachable code may write it. Objects of
 * the JDK's classes are left out, since nearly every program changes some object of a collection.
 */
public final class Assumptions {
    /** Something that an initialiser took for unchangeable. */
    public sealed interface Assumption {
        /** The class on whose behalf it was read. */
        JavaClass reader();
    }

    /** That nothing writes the fields or elements of an object. */
    public record UnchangedObject(JavaClass reader, HeapObject object) implements Assumption {}

    /** That nothing writes a static field once its class is initialised. */
    public record UnchangedStatic(JavaClass reader, JavaField field) implements Assumption {}

    private final Predicate<JavaClass> mayAssume;
    private final Set<Assumption> made = new LinkedHashSet<>();

    /** Assumptions of those classes that may make any. */
    public Assumptions(Predicate<JavaClass> mayAssume) {
        this.mayAssume = mayAssume;
    }

    /** All that stands, in the order in which it was made. */
    public Set<Assumption> made() {
        return Set.copyOf(made);
    }

    /** Assumes that an object stays as it is, if that may be; undone by a rollback. */
    boolean assumeUnchanged(JavaClass reader, HeapObject object, UndoLog log) {
        boolean likely = object instanceof ImageArray || Transaction.isApplication(object.type());
        return likely && assume(new UnchangedObject(reader, object), log);
    }

    /** Assumes that a static field stays as it is, if that may be; undone by a rollback. */
    boolean assumeUnchanged(JavaClass reader, JavaField field, UndoLog log) {
        return assume(new UnchangedStatic(reader, field), log);
    }

    private boolean assume(Assumption assumption, UndoLog log) {
        if (!mayAssume.test(assumption.reader())) {
            return false;
        }
        if (made.add(assumption)) {
            log.add(() -> made.remove(assumption));
        }
        return true;
    }
}
