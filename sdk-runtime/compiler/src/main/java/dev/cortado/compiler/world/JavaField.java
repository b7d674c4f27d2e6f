package dev.cortado.compiler.world;

import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.Kind;
import java.lang.classfile.Attributes;
import java.lang.classfile.FieldModel;
import java.lang.constant.ConstantDesc;
import java.lang.reflect.AccessFlag;
import java.util.Optional;

/** A field of a class. */
public final class JavaField {
    private final JavaClass owner;
    private final FieldRef ref;
    private final FieldModel model;

    JavaField(JavaClass owner, FieldModel model) {
        this.owner = owner;
        this.model = model;
        this.ref =
                new FieldRef(
                        owner.name(),
                        model.fieldName().stringValue(),
                        model.fieldType().stringValue());
    }

    public JavaClass owner() {
        return owner;
    }

    public FieldRef ref() {
        return ref;
    }

    public String name() {
        return ref.name();
    }

    public String descriptor() {
        return ref.descriptor();
    }

    public Kind kind() {
        return ref.kind();
    }

    /** Whether the collector must follow it: a reference that is not a raw address. */
    public boolean isTracedReference() {
        return kind().isReference() && !descriptor().equals("Ldev/cortado/abi/Address;");
    }

    public boolean isStatic() {
        return model.flags().has(AccessFlag.STATIC);
    }

    public boolean isFinal() {
        return model.flags().has(AccessFlag.FINAL);
    }

    public boolean isVolatile() {
        return model.flags().has(AccessFlag.VOLATILE);
    }

    /** The ConstantValue attribute (JVMS 4.7.2). */
    public Optional<ConstantDesc> constantValue() {
        return model.findAttribute(Attributes.constantValue())
                .map(a -> a.constant().constantValue());
    }

    /** The class file's view. */
    public FieldModel model() {
        return model;
    }

    /** Offset in bytes from the object's address; instance fields only. */
    public int offset() {
        return owner.layout().offset(this);
    }

    @Override
    public String toString() {
        return ref.toString();
    }
}
