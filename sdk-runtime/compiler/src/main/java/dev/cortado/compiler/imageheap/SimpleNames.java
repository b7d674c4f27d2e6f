package dev.cortado.compiler.imageheap;

import dev.cortado.compiler.world.JavaClass;
import java.lang.classfile.Attributes;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.Optional;

/** The names of types as Class.getSimpleName() gives them. */
public final class SimpleNames {
    private SimpleNames() {}

    /** The name in the source; empty for an anonymous class (JVMS 4.7.6). */
    public static String of(JavaClass type) {
        if (type.isArray()) {
            return of(type.componentType().orElseThrow()) + "[]";
        }
        Optional<InnerClassInfo> inner = type.model()
                .flatMap(model -> model.findAttribute(Attributes.innerClasses()))
                .flatMap(attribute -> attribute.classes().stream()
                        .filter(each -> each.innerClass().asInternalName().equals(type.name()))
                        .findFirst());
        if (inner.isPresent()) {
            return inner.get().innerName().map(Utf8Entry::stringValue).orElse("");
        }
        return type.name().substring(type.name().lastIndexOf('/') + 1);
    }
}
