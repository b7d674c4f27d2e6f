package dev.cortado.compiler.substitution;

import dev.cortado.abi.substitution.MergedFrom;
import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.Substitute;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes the methods of a merged class that are neither the target's nor the substitution's as they
 * were.
 */
final class MergedMethods {

    private static final ClassDesc REMOVE = ClassDesc.ofDescriptor(Remove.class.descriptorString());
    private static final ClassDesc MERGED_FROM =
            ClassDesc.ofDescriptor(MergedFrom.class.descriptorString());
    private static final ClassDesc SUBSTITUTE =
            ClassDesc.ofDescriptor(Substitute.class.descriptorString());
    private static final String ADDED_INITIALIZER = "substitute$clinit";

    /** Flags that say how a method is implemented, not who may call it. */
    private static final int IMPLEMENTATION_FLAGS =
            ClassFile.ACC_NATIVE | ClassFile.ACC_SYNCHRONIZED | ClassFile.ACC_ABSTRACT;

    private final ClassBuilder builder;
    private final ClassModel target;
    private final ClassModel source;
    private final Annotation mergedFrom;

    /**
     * A writer of merged methods.
     *
     * @param sourceFile the substitution's source file, below its source root
     */
    MergedMethods(ClassBuilder builder, ClassModel target, ClassModel source, String sourceFile) {
        this.builder = builder;
        this.target = target;
        this.source = source;
        this.mergedFrom =
                Annotation.of(MERGED_FROM, AnnotationElement.ofString("value", sourceFile));
    }

    /** The reason that an element's {@link Remove} annotation gives. */
    static Optional<String> removalReason(AttributedElement element) {
        return textOf(REMOVE, element);
    }

    /** The target's method's name that an element's {@link Substitute} annotation gives. */
    static Optional<String> substitutedName(AttributedElement element) {
        return textOf(SUBSTITUTE, element);
    }

    private static Optional<String> textOf(ClassDesc type, AttributedElement element) {
        return element.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .filter(annotation -> annotation.classSymbol().equals(type))
                .flatMap(annotation -> annotation.elements().stream())
                .flatMap(
                        value ->
                                value.value() instanceof AnnotationValue.OfString text
                                        ? Optional.of(text.stringValue()).stream()
                                        : Optional.<String>empty().stream())
                .findFirst();
    }

    /** Writes a method of the substitution as it is. */
    void add(MethodModel method) {
        copy(method, method.flags().flagsMask(), method, CodeTransform.ACCEPT_ALL);
    }

    /** Writes the original's declaration with the replacement's body and annotations. */
    void substitute(MethodModel original, MethodModel replacement) {
        int flags =
                original.flags().flagsMask() & ~IMPLEMENTATION_FLAGS
                        | replacement.flags().flagsMask() & IMPLEMENTATION_FLAGS;
        boolean constructor = original.methodName().equalsString(ConstantDescs.INIT_NAME);
        CodeTransform transform =
                constructor ? new SuperclassCallRedirection() : CodeTransform.ACCEPT_ALL;
        copy(original, flags, replacement, transform);
    }

    /**
     * Writes the original constructor as: its superclass's constructor, then the replacement's
     * body.
     */
    void substituteConstructor(MethodModel original, MethodModel replacement) {
        copy(
                original,
                original.flags().flagsMask(),
                replacement,
                prefixed(
                        code ->
                                code.aload(0)
                                        .invokespecial(
                                                superclass(target),
                                                ConstantDescs.INIT_NAME,
                                                ConstantDescs.MTD_void)));
    }

    /** Writes a method that must not be reached: it only carries the annotation with the reason. */
    void remove(MethodModel original, String reason) {
        Annotation removed = Annotation.of(REMOVE, AnnotationElement.ofString("value", reason));
        int flags =
                original.flags().flagsMask() & ~(ClassFile.ACC_NATIVE | ClassFile.ACC_SYNCHRONIZED);
        builder.withMethod(
                original.methodName(),
                original.methodType(),
                flags,
                method -> {
                    method.with(RuntimeInvisibleAnnotationsAttribute.of(removed));
                    if ((flags & ClassFile.ACC_ABSTRACT) == 0) {
                        method.withCode(code -> code.aconst_null().athrow());
                    }
                });
    }

    /** Writes the static initialiser: first the added one's effects, then the other's. */
    void initializer(Optional<MethodModel> added, Optional<MethodModel> body) {
        if (body.isEmpty()) {
            added.ifPresent(method -> writeInitializer(method, CodeTransform.ACCEPT_ALL));
        } else if (added.isEmpty()) {
            writeInitializer(body.get(), CodeTransform.ACCEPT_ALL);
        } else {
            builder.withMethod(
                    ADDED_INITIALIZER,
                    ConstantDescs.MTD_void,
                    ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    method -> copyElements(method, added.get(), CodeTransform.ACCEPT_ALL));
            boolean isInterface = (target.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
            writeInitializer(
                    body.get(),
                    prefixed(
                            code ->
                                    code.invokestatic(
                                            target.thisClass().asSymbol(),
                                            ADDED_INITIALIZER,
                                            ConstantDescs.MTD_void,
                                            isInterface)));
        }
    }

    private void writeInitializer(MethodModel body, CodeTransform transform) {
        builder.withMethod(
                ConstantDescs.CLASS_INIT_NAME,
                ConstantDescs.MTD_void,
                ClassFile.ACC_STATIC,
                method -> copyElements(method, body, transform));
    }

    private void copy(
            MethodModel declaration, int flags, MethodModel body, CodeTransform transform) {
        builder.withMethod(
                declaration.methodName(),
                declaration.methodType(),
                flags,
                method -> copyElements(method, body, transform));
    }

    private void copyElements(MethodBuilder method, MethodModel from, CodeTransform transform) {
        List<Annotation> annotations = new ArrayList<>();
        if (from.parent().filter(source::equals).isPresent()) {
            annotations.add(mergedFrom);
        }
        for (MethodElement element : from) {
            switch (element) {
                case CodeModel code -> method.transformCode(code, transform);
                case RuntimeInvisibleAnnotationsAttribute own ->
                        annotations.addAll(own.annotations());
                case AccessFlags _ -> {}
                default -> method.with(element);
            }
        }
        if (!annotations.isEmpty()) {
            method.with(RuntimeInvisibleAnnotationsAttribute.of(annotations));
        }
    }

    private static CodeTransform prefixed(Consumer<CodeBuilder> prefix) {
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                prefix.accept(code);
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                code.with(element);
            }
        };
    }

    private static ClassDesc superclass(ClassModel model) {
        return model.superclass().map(entry -> entry.asSymbol()).orElse(ConstantDescs.CD_Object);
    }

    /**
     * Turns the call of Object's constructor at a constructor's start into one of the target's
     * superclass.
     */
    private final class SuperclassCallRedirection implements CodeTransform {

        private int pendingNewObjects;
        private boolean done = superclass(target).equals(superclass(source));

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (!done
                    && element instanceof NewObjectInstruction created
                    && created.className().asSymbol().equals(ConstantDescs.CD_Object)) {
                pendingNewObjects++;
            }
            if (!done && element instanceof InvokeInstruction call && isObjectConstructor(call)) {
                if (pendingNewObjects == 0) {
                    done = true;
                    code.invokespecial(
                            superclass(target),
                            ConstantDescs.INIT_NAME,
                            MethodTypeDesc.of(ConstantDescs.CD_void));
                    return;
                }
                pendingNewObjects--;
            }
            code.with(element);
        }

        private static boolean isObjectConstructor(InvokeInstruction call) {
            return call.opcode() == Opcode.INVOKESPECIAL
                    && call.name().equalsString(ConstantDescs.INIT_NAME)
                    && call.owner().asSymbol().equals(ConstantDescs.CD_Object);
        }
    }
}
