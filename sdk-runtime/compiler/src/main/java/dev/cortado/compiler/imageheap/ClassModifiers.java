package dev.cortado.compiler.imageheap;

import dev.cortado.compiler.world.JavaClass;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;

/** The modifiers of a type as Class.getModifiers() gives them. */
public final class ClassModifiers {
    private static final int ACCESS =
            ClassFile.ACC_PUBLIC | ClassFile.ACC_PRIVATE | ClassFile.ACC_PROTECTED;

    private ClassModifiers() {}

    /** The modifiers; of a member class as declared (JVMS 4.7.6), of an array by its component. */
    public static int of(JavaClass type) {
        if (type.isPrimitive()) {
            return ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_ABSTRACT;
        }
        if (type.isArray()) {
            return of(type.componentType().orElseThrow()) & ACCESS
                    | ClassFile.ACC_FINAL
                    | ClassFile.ACC_ABSTRACT;
        }
        ClassModel model = type.model().orElseThrow();
        int flags =
                model.findAttribute(Attributes.innerClasses()).stream()
                        .flatMap(attribute -> attribute.classes().stream())
                        .filter(inner -> inner.innerClass().asInternalName().equals(type.name()))
                        .mapToInt(inner -> inner.flagsMask())
                        .findFirst()
                        .orElse(model.flags().flagsMask());
        return flags & ~ClassFile.ACC_SUPER;
    }
}
