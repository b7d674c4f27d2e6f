package dev.cortado.compiler.image;

import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.World;

/**
 * Where an object in flash may end: behind its last field that some code reads.
 *
 * <p>Nothing writes to it, the collector does not look into it, and what copies it whole, a clone,
 * finds it whole.
 */
final class Truncation {
    private static final String CODER = "coder";

    private final World world;
    private final ReachableProgram program;
    private final boolean latin1;

    Truncation(World world, ReachableProgram program, boolean latin1) {
        this.world = world;
        this.program = program;
        this.latin1 = latin1;
    }

    /** Whether objects of a class may be copied word by word. */
    boolean keepsWhole(JavaClass type) {
        return isSubtype(type, "java/lang/Cloneable") || isSubtype(type, "java/lang/Throwable");
    }

    private boolean isSubtype(JavaClass type, String name) {
        return world.find(name).filter(type::isSubtypeOf).isPresent();
    }

    /** Whether code reads a field, by its name or, as the console does, by address. */
    boolean isRead(JavaField field) {
        boolean coder =
                field.owner() == world.stringClass() && field.name().equals(CODER) && !latin1;
        return coder || program.readFields().contains(field.ref());
    }
}
