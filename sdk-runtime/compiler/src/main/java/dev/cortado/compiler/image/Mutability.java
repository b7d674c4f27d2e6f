package dev.cortado.compiler.image;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.imageheap.evaluation.ClassInitializers;
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
 * <p>An instance is immutable when no reachable code writes one of its fields outside of a
 * constructor of its own. An array is immutable when no store reaches it through the fields and
 * constants that refer to it. A string's cached hash is computed when the image is built, so that
 * its fields are never written, nor are its characters.
 */
final class Mutability {
    private final World world;
    private final ReachableProgram program;
    private final ArrayWrites writes;
    private final Map<JavaClass, Boolean> mutableClasses = new HashMap<>();
    private final Set<HeapObject> ownedByStrings = new HashSet<>();
    private final Set<HeapObject> writtenArrays = new HashSet<>();

    Mutability(World world, ClassInitializers initializers, ReachableProgram program) {
        this.world = world;
        this.program = program;
        this.writes = new ArrayWrites(world, program);
        JavaField value = world.stringClass().declaredField("value", "[B").orElseThrow();
        for (ImageObjectHandle handle : program.imageObjects()) {
            switch (handle) {
                case ImageInstance instance -> addFields(instance, value);
                case ImageArray array -> addElements(array);
                default -> {}
            }
        }
        for (FieldRef ref : program.readFields()) {
            JavaField field = world.field(ref);
            if (field.isStatic()
                    && initializers.staticValue(field) instanceof ImageArray array
                    && writes.isWrittenThrough(ref)) {
                writtenArrays.add(array);
            }
        }
        ownedByStrings.removeAll(writtenArrays);
    }

    private void addFields(ImageInstance instance, JavaField stringValue) {
        for (JavaField field : instance.type().layout().fields()) {
            if (field.isTracedReference() && instance.value(field) instanceof ImageArray array) {
                if (field == stringValue) {
                    ownedByStrings.add(array);
                } else if (writes.isWrittenThrough(field.ref())) {
                    writtenArrays.add(array);
                }
            }
        }
    }

    private void addElements(ImageArray array) {
        if (array.elementKind().isReference()) {
            for (HeapObject element : array.references()) {
                if (element instanceof ImageArray) {
                    writtenArrays.add(element);
                }
            }
        }
    }

    boolean isMutable(HeapObject object) {
        return switch (object) {
            case ImageArray array ->
                    array.length() > 0
                            && !array.isStable()
                            && !ownedByStrings.contains(array)
                            && (writtenArrays.contains(array) || writes.isWritten(array));
            case ImageInstance instance -> isMutable(instance.type());
        };
    }

    private boolean isMutable(JavaClass type) {
        return mutableClasses.computeIfAbsent(
                type,
                t -> {
                    if (t == world.stringClass()) {
                        return false;
                    }
                    if (world.find("java/lang/ref/Reference").filter(t::isSubtypeOf).isPresent()) {
                        return true;
                    }
                    return t.layout().fields().stream().anyMatch(this::isMutated);
                });
    }

    private boolean isMutated(JavaField field) {
        FieldRef ref = field.ref();
        return program.mutatedFields().contains(ref) || field.isVolatile();
    }
}
