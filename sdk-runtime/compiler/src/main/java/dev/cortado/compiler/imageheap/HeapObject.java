package dev.cortado.compiler.imageheap;

import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.world.JavaClass;
import java.util.Optional;

/**
 * An object of the image heap.
 *
 * <p>Its owner is the class whose initialiser allocated it; literals and class mirrors have none.
 */
public abstract sealed class HeapObject implements ImageObjectHandle
        permits ImageInstance, ImageArray {
    private final int id;
    private final Label label;
    private final JavaClass type;
    private final Optional<JavaClass> owner;
    private boolean stable;

    HeapObject(int id, Label label, JavaClass type, Optional<JavaClass> owner) {
        this.id = id;
        this.label = label;
        this.type = type;
        this.owner = owner;
    }

    @Override
    public final int id() {
        return id;
    }

    @Override
    public final String label() {
        return label.toString();
    }

    @Override
    public final TypeRef typeRef() {
        return type.ref();
    }

    /** The object's class. */
    public final JavaClass type() {
        return type;
    }

    /** The class whose initialiser allocated it. */
    public final Optional<JavaClass> owner() {
        return owner;
    }

    /** Whether it belongs to no initialiser: a literal or a class mirror. */
    public final boolean isShared() {
        return owner.isEmpty();
    }

    /** Whether its contents are seen the same by every initialiser, whatever the order. */
    public final boolean isStable() {
        return stable;
    }

    /**
     * Declares that the contents are final: the characters of a string, the constants of an enum.
     */
    public final void markStable() {
        stable = true;
    }

    @Override
    public final String toString() {
        return type.binaryName() + "#" + id;
    }
}
