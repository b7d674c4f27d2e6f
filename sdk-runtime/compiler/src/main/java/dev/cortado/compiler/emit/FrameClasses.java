package dev.cortado.compiler.emit;

import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.HiddenFrames;
import dev.cortado.compiler.world.JavaClass;
import java.util.Comparator;
import java.util.List;

/** The classes whose Class objects stack frames may be asked for, in the order of their table. */
public final class FrameClasses {
    private FrameClasses() {}

    /** Those of a program, by name. */
    public static List<JavaClass> of(ReachableProgram program) {
        return program.mirrored().stream()
                .filter(type -> !type.isArray() && !type.isPrimitive())
                .filter(type -> !HiddenFrames.contains(type))
                .sorted(Comparator.comparing(JavaClass::name))
                .toList();
    }
}
