package dev.cortado.compiler.indy;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * A static method that joins text and values, by one StringBuilder of sufficient initial capacity
 * in the common case.
 *
 * @param parts text and values in their order
 */
record StringConcatenation(List<Part> parts) {

    static final String METHOD_NAME = "concat";

    private static final ClassDesc STRING_BUILDER = ClassDesc.of("java.lang.StringBuilder");

    /** A piece of the result. */
    sealed interface Part permits Text, Value {}

    /** Constant text, not empty. */
    record Text(String text) implements Part {}

    /** The next parameter: int, long, float, double, boolean, char, String or Object. */
    record Value(ClassDesc type) implements Part {}

    StringConcatenation(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** The method's type. */
    MethodTypeDesc type() {
        return MethodTypeDesc.of(
                ConstantDescs.CD_String,
                parts.stream()
                        .filter(Value.class::isInstance)
                        .map(part -> ((Value) part).type())
                        .toList());
    }

    /** The class file of a class that has this method alone. */
    byte[] write(ClassFile generator, ClassDesc className) {
        return generator.build(
                className,
                builder ->
                        builder.withFlags(
                                        ClassFile.ACC_PUBLIC
                                                | ClassFile.ACC_FINAL
                                                | ClassFile.ACC_SUPER
                                                | ClassFile.ACC_SYNTHETIC)
                                .withMethodBody(
                                        METHOD_NAME,
                                        type(),
                                        ClassFile.ACC_PUBLIC
                                                | ClassFile.ACC_STATIC
                                                | ClassFile.ACC_SYNTHETIC,
                                        this::write));
    }

    private void write(CodeBuilder code) {
        code.new_(STRING_BUILDER)
                .dup()
                .loadConstant(parts.stream().mapToInt(StringConcatenation::expectedLength).sum())
                .invokespecial(
                        STRING_BUILDER,
                        ConstantDescs.INIT_NAME,
                        MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int));
        int parameter = 0;
        for (Part part : parts) {
            switch (part) {
                case Text(String text) when text.length() == 1 ->
                        append(code.loadConstant(text.charAt(0)), ConstantDescs.CD_char);
                case Text(String text) -> append(code.loadConstant(text), ConstantDescs.CD_String);
                case Value(ClassDesc type) ->
                        append(
                                code.loadLocal(
                                        TypeKind.from(type).asLoadable(),
                                        code.parameterSlot(parameter++)),
                                type);
            }
        }
        code.invokevirtual(STRING_BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String))
                .areturn();
    }

    private static void append(CodeBuilder code, ClassDesc type) {
        code.invokevirtual(STRING_BUILDER, "append", MethodTypeDesc.of(STRING_BUILDER, type));
    }

    /** The longest possible length of a number, a guess for strings and objects. */
    private static int expectedLength(Part part) {
        return switch (part) {
            case Text(String text) -> text.length();
            case Value(ClassDesc type) ->
                    switch (type.descriptorString()) {
                        case "C" -> 1;
                        case "Z" -> "false".length();
                        case "I" -> String.valueOf(Integer.MIN_VALUE).length();
                        case "J" -> String.valueOf(Long.MIN_VALUE).length();
                        default -> 16;
                    };
        };
    }
}
