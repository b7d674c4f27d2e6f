package dev.cortado.compiler.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Field and method resolution and selection (JVMS 5.4.3, 5.4.6), without access checks. */
final class Resolution {
    private Resolution() {}

    static Optional<JavaField> field(JavaClass type, String name, String descriptor) {
        Optional<JavaField> own = type.declaredField(name, descriptor);
        if (own.isPresent()) {
            return own;
        }
        for (JavaClass each : type.interfaces()) {
            Optional<JavaField> inherited = field(each, name, descriptor);
            if (inherited.isPresent()) {
                return inherited;
            }
        }
        return type.superclass().flatMap(s -> field(s, name, descriptor));
    }

    static Optional<JavaMethod> method(JavaClass type, String name, String descriptor) {
        for (Optional<JavaClass> c = Optional.of(type); c.isPresent(); c = c.get().superclass()) {
            Optional<JavaMethod> declared = c.get().declaredMethod(name, descriptor);
            if (declared.isPresent()) {
                return declared;
            }
            Optional<JavaMethod> polymorphic = polymorphic(c.get(), name);
            if (polymorphic.isPresent()) {
                return polymorphic;
            }
        }
        if (type.isInterface()) {
            Optional<JavaMethod> ofObject =
                    type.world().objectClass().declaredMethod(name, descriptor);
            if (ofObject.isPresent() && ofObject.get().isPublic() && !ofObject.get().isStatic()) {
                return ofObject;
            }
        }
        List<JavaMethod> maximal = maximallySpecific(type, name, descriptor);
        return maximal.stream()
                .filter(m -> !m.isAbstract())
                .findFirst()
                .or(() -> maximal.stream().findFirst());
    }

    private static Optional<JavaMethod> polymorphic(JavaClass type, String name) {
        if (!type.name().startsWith("java/lang/invoke/")) {
            return Optional.empty();
        }
        return type.declaredMethod(name, "([Ljava/lang/Object;)Ljava/lang/Object;")
                .or(
                        () ->
                                type.methods().stream()
                                        .filter(
                                                m ->
                                                        m.name().equals(name)
                                                                && m.isSignaturePolymorphic())
                                        .findFirst())
                .filter(JavaMethod::isSignaturePolymorphic);
    }

    /** JVMS 5.4.6, for an instance whose class is exactly {@code type}. */
    static Optional<JavaMethod> select(JavaClass type, JavaMethod resolved) {
        String name = resolved.name();
        String descriptor = resolved.descriptor();
        for (Optional<JavaClass> c = Optional.of(type); c.isPresent(); c = c.get().superclass()) {
            Optional<JavaMethod> candidate = c.get().declaredMethod(name, descriptor);
            if (candidate.isPresent()
                    && !candidate.get().isStatic()
                    && (candidate.get() == resolved || overrides(candidate.get(), resolved))) {
                return candidate.filter(m -> !m.isAbstract());
            }
        }
        return maximallySpecific(type, name, descriptor).stream()
                .filter(m -> !m.isAbstract())
                .findFirst();
    }

    /** JVMS 5.4.5. */
    private static boolean overrides(JavaMethod candidate, JavaMethod resolved) {
        if (candidate.isPrivate()) {
            return false;
        }
        if (resolved.owner().isInterface() || resolved.isPublic() || resolved.isProtected()) {
            return true;
        }
        return candidate.owner().packageName().equals(resolved.owner().packageName());
    }

    private static List<JavaMethod> maximallySpecific(
            JavaClass type, String name, String descriptor) {
        List<JavaMethod> found = new ArrayList<>();
        for (JavaClass supertype : type.supertypes()) {
            if (supertype.isInterface()) {
                supertype
                        .declaredMethod(name, descriptor)
                        .filter(m -> !m.isPrivate() && !m.isStatic())
                        .ifPresent(found::add);
            }
        }
        return found.stream()
                .filter(
                        m ->
                                found.stream()
                                        .noneMatch(o -> o != m && o.owner().isSubtypeOf(m.owner())))
                .toList();
    }
}
