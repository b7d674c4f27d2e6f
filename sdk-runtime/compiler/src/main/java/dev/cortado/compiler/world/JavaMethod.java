package dev.cortado.compiler.world;

import dev.cortado.compiler.ir.MethodRef;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method, constructor or initialiser of a class. */
public final class JavaMethod {
    private final JavaClass owner;
    private final MethodRef ref;
    private final MethodModel model;
    private final String selector;
    private final int flags;
    private Optional<Map<String, Optional<String>>> annotations = Optional.empty();

    JavaMethod(JavaClass owner, MethodModel model) {
        this.owner = owner;
        this.model = model;
        this.ref =
                new MethodRef(
                        owner.name(),
                        model.methodName().stringValue(),
                        model.methodType().stringValue());
        this.selector = ref.selector();
        this.flags = model.flags().flagsMask();
    }

    public JavaClass owner() {
        return owner;
    }

    public MethodRef ref() {
        return ref;
    }

    public String name() {
        return ref.name();
    }

    public String descriptor() {
        return ref.descriptor();
    }

    /** The name and descriptor, which is what a virtual call selects by. */
    String selector() {
        return selector;
    }

    private boolean has(AccessFlag flag) {
        return (flags & flag.mask()) != 0;
    }

    /** The class file's view. */
    public MethodModel model() {
        return model;
    }

    /** The code, or empty for native and abstract methods. */
    public Optional<CodeModel> code() {
        return model.code();
    }

    public boolean isStatic() {
        return has(AccessFlag.STATIC);
    }

    public boolean isAbstract() {
        return has(AccessFlag.ABSTRACT);
    }

    public boolean isNative() {
        return has(AccessFlag.NATIVE);
    }

    public boolean isFinal() {
        return has(AccessFlag.FINAL) || owner.isFinal();
    }

    public boolean isPrivate() {
        return has(AccessFlag.PRIVATE);
    }

    public boolean isPublic() {
        return has(AccessFlag.PUBLIC);
    }

    public boolean isProtected() {
        return has(AccessFlag.PROTECTED);
    }

    public boolean isSynchronized() {
        return has(AccessFlag.SYNCHRONIZED);
    }

    public boolean isVarargs() {
        return has(AccessFlag.VARARGS);
    }

    public boolean isConstructor() {
        return name().equals("<init>");
    }

    public boolean isClassInitializer() {
        return name().equals("<clinit>");
    }

    /** Whether an invokevirtual of it may select another method (JVMS 5.4.6). */
    public boolean isOverridable() {
        return !isStatic() && !isPrivate() && !isConstructor() && !isFinal();
    }

    /** Whether MethodHandle or VarHandle declares it signature polymorphic (JVMS 2.9.3). */
    public boolean isSignaturePolymorphic() {
        return isNative()
                && isVarargs()
                && (owner.name().equals("java/lang/invoke/MethodHandle")
                        || owner.name().equals("java/lang/invoke/VarHandle"))
                && ref.parameterDescriptors().equals(List.of("[Ljava/lang/Object;"));
    }

    /**
     * The first element, as text, of an annotation of the given simple or binary name; empty if it
     * is absent.
     */
    public Optional<String> annotationValue(String descriptor) {
        return annotations().getOrDefault(descriptor, Optional.empty());
    }

    /** Whether it, visible or not, carries an annotation with this descriptor. */
    public boolean hasAnnotation(String descriptor) {
        return annotations().containsKey(descriptor);
    }

    private Map<String, Optional<String>> annotations() {
        return annotations.orElseGet(this::readAnnotations);
    }

    private Map<String, Optional<String>> readAnnotations() {
        // A class's constants are decoded when they are read, which one thread may do at a time.
        synchronized (owner) {
            Map<String, Optional<String>> found = AnnotationValues.of(model);
            annotations = Optional.of(found);
            return found;
        }
    }

    @Override
    public String toString() {
        return ref.toString();
    }
}
