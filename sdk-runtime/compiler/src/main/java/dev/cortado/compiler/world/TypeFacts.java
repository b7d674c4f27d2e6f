package dev.cortado.compiler.world;

import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.TypeRef;
import java.util.Optional;

/**
 * Decides type tests from what is known of a reference; interface types never decide (JVMS
 * 4.10.1.2).
 */
public final class TypeFacts {
    private final World world;

    public TypeFacts(World world) {
        this.world = world;
    }

    /** Whether a non-null reference is an instance of a type; empty when it depends. */
    public Optional<Boolean> isInstance(RefType known, TypeRef target) {
        if (target.equals(TypeRef.OBJECT)) {
            return Optional.of(true);
        }
        Optional<JavaClass> from = world.find(known.type().name());
        Optional<JavaClass> to = world.find(target.name());
        if (from.isEmpty() || to.isEmpty() || !known.exact() && !isFact(from.get())) {
            return Optional.empty();
        }
        if (from.get().isSubtypeOf(to.get())) {
            return Optional.of(true);
        }
        if (isExact(known)) {
            return Optional.of(false);
        }
        boolean classes = !to.get().isInterface() && !to.get().isArray() && !from.get().isArray();
        boolean disjoint = classes && !to.get().isSubtypeOf(from.get());
        return disjoint ? Optional.of(false) : Optional.empty();
    }

    /**
     * Whether the object's class is exactly the type: allocated here, or the type has no subtypes.
     */
    public boolean isExact(RefType known) {
        return known.exact()
                || world.find(known.type().name()).map(TypeFacts::isLeaf).orElse(false);
    }

    /**
     * Whether a declared type holds at run time: interfaces, and arrays of them, are hints only.
     */
    public boolean isFact(TypeRef type) {
        return world.find(type.name()).map(TypeFacts::isFact).orElse(false);
    }

    private static boolean isFact(JavaClass type) {
        return type.componentType().map(TypeFacts::isFact).orElse(!type.isInterface());
    }

    /** Whether a type has no proper subtypes. */
    public static boolean isLeaf(JavaClass type) {
        return type.componentType()
                .map(component -> component.isPrimitive() || isLeaf(component))
                .orElse(type.isFinal());
    }

    /** What holds for a reference that is one of two. */
    public RefType join(RefType a, RefType b) {
        boolean nonNull = a.nonNull() && b.nonNull();
        if (a.type().equals(b.type())) {
            return new RefType(a.type(), a.exact() && b.exact(), nonNull);
        }
        Optional<JavaClass> x = world.find(a.type().name());
        Optional<JavaClass> y = world.find(b.type().name());
        if (x.isEmpty() || y.isEmpty()) {
            return new RefType(TypeRef.OBJECT, false, nonNull);
        }
        if (x.get().isSubtypeOf(y.get())) {
            return new RefType(b.type(), false, nonNull);
        }
        Optional<JavaClass> common = x;
        while (common.isPresent() && !y.get().isSubtypeOf(common.get())) {
            common = common.get().superclass();
        }
        return new RefType(common.map(JavaClass::ref).orElse(TypeRef.OBJECT), false, nonNull);
    }
}
