package dev.cortado.compiler.image;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which image objects running code may write to.
 *
 * <p>An instance is immutable when no reachable code writes one of its fields outside of a constructor of its own. An
 * array is immutable when it is declared stable or only strings refer to it. A string's cached hash is computed when
 * the image is built, so that its fields are never written.
 */
final class Mutability {
    private final World world;
    private final ReachableProgram program;
    private final Map<JavaClass, Boolean> mutableClasses = new HashMap<>();
    private final Set<HeapObject> ownedByStrings = new HashSet<>();

    Mutability(World world, ReachableProgram program) {
        this.world = world;
        this.program = program;
        Set<HeapObject> shared = new HashSet<>();
        JavaClass string = world.stringClass();
        JavaField value = string.declaredField("value", "[B").orElseThrow();
        for (ImageObjectHandle handle : program.imageObjects()) {
            if (handle instanceof ImageInstance instance) {
                for (JavaField field : instance.type().layout().fields()) {
                    if (field.isTracedReference() && instance.value(field) instanceof HeapObject target) {
                        (field == value ? ownedByStrings : shared).add(target);
                    }
                }
            }
        }
        ownedByStrings.removeAll(shared);
    }

    boolean isMutable(HeapObject object) {
        return switch (object) {
            case ImageArray array -> array.length() > 0 && !array.isStable() && !ownedByStrings.contains(array);
            case ImageInstance instance -> isMutable(instance.type());
        };
    }

    private boolean isMutable(JavaClass type) {
        return mutableClasses.computeIfAbsent(type, t -> {
            if (t == world.stringClass()) {
                return false;
            }
            return t.layout().fields().stream().anyMatch(this::isMutated);
        });
    }

    private boolean isMutated(JavaField field) {
        FieldRef ref = field.ref();
        return program.mutatedFields().contains(ref) || field.isVolatile();
    }
}
