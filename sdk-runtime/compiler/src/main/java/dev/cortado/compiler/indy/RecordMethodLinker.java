package dev.cortado.compiler.indy;

import dev.cortado.compiler.classfile.SyntheticClasses;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** Links a record's implicit methods (java.lang.runtime.ObjectMethods). */
final class RecordMethodLinker {

    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final int FIRST_GETTER = 2;

    private final SyntheticClasses classes;

    RecordMethodLinker(SyntheticClasses classes) {
        this.classes = classes;
    }

    /** Links equals, hashCode or toString. */
    SyntheticMethod link(BootstrapCall call) {
        ClassDesc record = call.argument(0, ClassDesc.class);
        String joinedNames = call.argument(1, String.class);
        List<String> names = joinedNames.isEmpty() ? List.of() : List.of(joinedNames.split(";"));
        List<MethodHandleCall> getters = new ArrayList<>();
        for (int i = FIRST_GETTER; i < call.arguments().size(); i++) {
            getters.add(
                    MethodHandleCall.of(call.argument(i, DirectMethodHandleDesc.class), classes));
        }
        if (!call.descriptor().startsWith("(")) {
            throw call.refused("as a constant, it would give a method handle");
        }
        ClassDesc className = call.syntheticClass("Record");
        byte[] bytes =
                classes.generator()
                        .build(
                                className,
                                builder ->
                                        builder.withFlags(
                                                        ClassFile.ACC_FINAL
                                                                | ClassFile.ACC_SUPER
                                                                | ClassFile.ACC_SYNTHETIC)
                                                .withMethodBody(
                                                        call.name(),
                                                        MethodTypeDesc.ofDescriptor(
                                                                call.descriptor()),
                                                        ClassFile.ACC_STATIC
                                                                | ClassFile.ACC_SYNTHETIC,
                                                        code -> {
                                                            switch (call.name()) {
                                                                case "equals" ->
                                                                        writeEquals(
                                                                                code, record,
                                                                                getters);
                                                                case "hashCode" ->
                                                                        writeHashCode(
                                                                                code, getters);
                                                                case "toString" ->
                                                                        writeToString(
                                                                                code, record, names,
                                                                                getters);
                                                                default ->
                                                                        throw call.refused(
                                                                                "it has no method "
                                                                                        + call
                                                                                                .name());
                                                            }
                                                        }));
        classes.define(bytes, call.location());
        return new SyntheticMethod(
                MethodHandleCall.internalName(className), call.name(), call.descriptor());
    }

    private static void writeEquals(
            CodeBuilder code, ClassDesc record, List<MethodHandleCall> getters) {
        Label different = code.newLabel();
        Label same = code.newLabel();
        code.aload(0).aload(1).if_acmpeq(same);
        code.aload(1).instanceOf(record).ifeq(different);
        if (!getters.isEmpty()) {
            int other = code.allocateLocal(TypeKind.REFERENCE);
            code.aload(1).checkcast(record).astore(other);
            for (MethodHandleCall getter : getters) {
                code.aload(0);
                getter.invoke(code);
                code.aload(other);
                getter.invoke(code);
                branchIfDifferent(code, getter.type().returnType(), different);
            }
        }
        code.labelBinding(same).iconst_1().ireturn();
        code.labelBinding(different).iconst_0().ireturn();
    }

    private static void branchIfDifferent(CodeBuilder code, ClassDesc type, Label different) {
        switch (TypeKind.from(type)) {
            case BOOLEAN, BYTE, SHORT, CHAR, INT -> code.if_icmpne(different);
            case LONG -> code.lcmp().ifne(different);
            case FLOAT, DOUBLE ->
                    code.invokestatic(
                                    ValueConversion.wrapper(type),
                                    "compare",
                                    MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
                            .ifne(different);
            case REFERENCE ->
                    code.invokestatic(
                                    OBJECTS,
                                    "equals",
                                    MethodTypeDesc.of(
                                            ConstantDescs.CD_boolean,
                                            ConstantDescs.CD_Object,
                                            ConstantDescs.CD_Object))
                            .ifeq(different);
            case VOID -> throw new IllegalArgumentException("a component of type void");
        }
    }

    private static void writeHashCode(CodeBuilder code, List<MethodHandleCall> getters) {
        code.iconst_0();
        for (MethodHandleCall getter : getters) {
            ClassDesc type = getter.type().returnType();
            code.bipush(31).imul().aload(0);
            getter.invoke(code);
            ClassDesc parameter = type.isPrimitive() ? type : ConstantDescs.CD_Object;
            code.invokestatic(
                            type.isPrimitive() ? ValueConversion.wrapper(type) : OBJECTS,
                            "hashCode",
                            MethodTypeDesc.of(ConstantDescs.CD_int, parameter))
                    .iadd();
        }
        code.ireturn();
    }

    private void writeToString(
            CodeBuilder code,
            ClassDesc record,
            List<String> names,
            List<MethodHandleCall> getters) {
        ClassDesc builder = ClassDesc.of("java.lang.StringBuilder");
        code.new_(builder)
                .dup()
                .loadConstant(simpleName(record) + "[")
                .invokespecial(
                        builder,
                        ConstantDescs.INIT_NAME,
                        MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String));
        for (int i = 0; i < getters.size(); i++) {
            code.loadConstant((i == 0 ? "" : ", ") + names.get(i) + "=");
            append(code, builder, ConstantDescs.CD_String);
            code.aload(0);
            getters.get(i).invoke(code);
            append(code, builder, appended(getters.get(i).type().returnType()));
        }
        code.loadConstant((int) ']');
        append(code, builder, ConstantDescs.CD_char);
        code.invokevirtual(builder, "toString", MethodTypeDesc.of(ConstantDescs.CD_String))
                .areturn();
    }

    private static void append(CodeBuilder code, ClassDesc builder, ClassDesc type) {
        code.invokevirtual(builder, "append", MethodTypeDesc.of(builder, type));
    }

    private static ClassDesc appended(ClassDesc type) {
        return switch (type.descriptorString()) {
            case "B", "S" -> ConstantDescs.CD_int;
            default ->
                    type.isPrimitive() || type.equals(ConstantDescs.CD_String)
                            ? type
                            : ConstantDescs.CD_Object;
        };
    }

    /**
     * What Class.getSimpleName gives: the inner name, if it has one, or the name without its
     * package.
     */
    private String simpleName(ClassDesc record) {
        return classes.find(MethodHandleCall.internalName(record))
                .flatMap(found -> found.model().findAttribute(Attributes.innerClasses()))
                .flatMap(
                        attribute ->
                                attribute.classes().stream()
                                        .filter(
                                                inner ->
                                                        inner.innerClass()
                                                                .asSymbol()
                                                                .equals(record))
                                        .findFirst())
                .flatMap(InnerClassInfo::innerName)
                .map(name -> name.stringValue())
                .orElse(record.displayName());
    }
}
