package dev.cortado.compiler.imageheap;

import dev.cortado.compiler.world.JavaClass;
import java.lang.classfile.Attributes;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.Optional;

/** The names of types in the source, by their InnerClasses attributes (JVMS 4.7.6). */
public final class SourceNames {
    private SourceNames() {}

    /** The name as Class.getSimpleName() gives it; empty for an anonymous class. */
    public static String simple(JavaClass type) {
        if (type.isArray()) {
            return simple(type.componentType().orElseThrow()) + "[]";
        }
        Optional<InnerClassInfo> inner = innerClass(type);
        if (inner.isPresent()) {
            return inner.get().innerName().map(Utf8Entry::stringValue).orElse("");
        }
        return type.name().substring(type.name().lastIndexOf('/') + 1);
    }

    /**
     * The name as Class.getCanonicalName() gives it; a local or anonymous class has none (JLS 6.7).
     */
    public static Optional<String> canonical(JavaClass type) {
        if (type.isArray()) {
            return canonical(type.componentType().orElseThrow()).map(component -> component + "[]");
        }
        Optional<InnerClassInfo> inner = innerClass(type);
        if (inner.isEmpty()) {
            return Optional.of(type.binaryName());
        }
        return inner.get()
                .outerClass()
                .flatMap(outer -> canonical(type.world().resolve(outer.asInternalName())))
                .flatMap(
                        outer ->
                                inner.get()
                                        .innerName()
                                        .map(name -> outer + "." + name.stringValue()));
    }

    private static Optional<InnerClassInfo> innerClass(JavaClass type) {
        return type.model()
                .flatMap(model -> model.findAttribute(Attributes.innerClasses()))
                .flatMap(
                        attribute ->
                                attribute.classes().stream()
                                        .filter(
                                                each ->
                                                        each.innerClass()
                                                                .asInternalName()
                                                                .equals(type.name()))
                                        .findFirst());
    }
}
