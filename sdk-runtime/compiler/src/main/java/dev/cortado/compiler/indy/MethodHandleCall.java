package dev.cortado.compiler.indy;

import dev.cortado.compiler.classfile.ClassSource;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;

/**
 * A call of the method, constructor or field access that a method handle constant stands for.
 *
 * @param handle the method handle constant
 * @param isPrivate whether it names a private instance method
 */
record MethodHandleCall(DirectMethodHandleDesc handle, boolean isPrivate) {

    /** The call of a method handle constant of a class among {@code classes}. */
    static MethodHandleCall of(DirectMethodHandleDesc handle, ClassSource classes) {
        boolean isPrivate =
                switch (handle.kind()) {
                    case SPECIAL, INTERFACE_SPECIAL ->
                            classes.find(internalName(handle.owner())).stream()
                                    .flatMap(owner -> owner.model().methods().stream())
                                    .filter(method -> isNamed(method, handle))
                                    .anyMatch(method -> method.flags().has(AccessFlag.PRIVATE));
                    default -> false;
                };
        return new MethodHandleCall(handle, isPrivate);
    }

    private static boolean isNamed(MethodModel method, DirectMethodHandleDesc handle) {
        return method.methodName().equalsString(handle.methodName())
                && method.methodType().equalsString(handle.lookupDescriptor());
    }

    static String internalName(ClassDesc type) {
        String descriptor = type.descriptorString();
        return type.isArray() ? descriptor : descriptor.substring(1, descriptor.length() - 1);
    }

    /**
     * Parameter types, the receiver's first, and result type; a constructor's result is the object.
     */
    MethodTypeDesc type() {
        return handle.invocationType();
    }

    /** Emits what has to be on the stack before the arguments. */
    void begin(CodeBuilder code) {
        if (handle.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR) {
            code.new_(handle.owner()).dup();
        }
    }

    /** Emits the call, with the arguments on the stack. */
    void invoke(CodeBuilder code) {
        ClassDesc owner = handle.owner();
        String name = handle.methodName();
        switch (handle.kind()) {
            case STATIC, INTERFACE_STATIC ->
                    code.invokestatic(owner, name, lookupType(), handle.isOwnerInterface());
            case VIRTUAL -> code.invokevirtual(owner, name, lookupType());
            case INTERFACE_VIRTUAL -> code.invokeinterface(owner, name, lookupType());
            case SPECIAL, INTERFACE_SPECIAL -> invokeSpecial(code);
            case CONSTRUCTOR -> code.invokespecial(owner, ConstantDescs.INIT_NAME, lookupType());
            case GETTER -> code.getfield(owner, name, fieldType());
            case STATIC_GETTER -> code.getstatic(owner, name, fieldType());
            case SETTER -> code.putfield(owner, name, fieldType());
            case STATIC_SETTER -> code.putstatic(owner, name, fieldType());
        }
    }

    private void invokeSpecial(CodeBuilder code) {
        if (!isPrivate) {
            code.invokespecial(
                    handle.owner(), handle.methodName(), lookupType(), handle.isOwnerInterface());
        } else if (handle.isOwnerInterface()) {
            // JVMS 6.5.invokeinterface: a private method is the one invoked
            code.invokeinterface(handle.owner(), handle.methodName(), lookupType());
        } else {
            // JVMS 6.5.invokevirtual: a private method is the one invoked
            code.invokevirtual(handle.owner(), handle.methodName(), lookupType());
        }
    }

    /** Emits the return of a value of {@link #type}'s result type. */
    static void returnValue(CodeBuilder code, ClassDesc type) {
        code.return_(TypeKind.from(type).asLoadable());
    }

    private MethodTypeDesc lookupType() {
        return MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
    }

    private ClassDesc fieldType() {
        return ClassDesc.ofDescriptor(handle.lookupDescriptor());
    }
}
