package dev.cortado.compiler.indy;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The conversions between a functional interface's method and the method that implements it: casts,
 * boxing, unboxing and widening of primitives (java.lang.invoke.LambdaMetafactory, "adaptation").
 */
final class ValueConversion {

    private static final ClassDesc NUMBER = ClassDesc.of("java.lang.Number");

    private static final Map<ClassDesc, ClassDesc> PRIMITIVE_BY_WRAPPER =
            Stream.of(
                            ConstantDescs.CD_boolean,
                            ConstantDescs.CD_byte,
                            ConstantDescs.CD_short,
                            ConstantDescs.CD_char,
                            ConstantDescs.CD_int,
                            ConstantDescs.CD_long,
                            ConstantDescs.CD_float,
                            ConstantDescs.CD_double)
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    ValueConversion::wrapper, Function.identity()));

    private ValueConversion() {}

    /** The wrapper class of a primitive type. */
    static ClassDesc wrapper(ClassDesc primitive) {
        return switch (primitive.descriptorString()) {
            case "Z" -> ConstantDescs.CD_Boolean;
            case "B" -> ConstantDescs.CD_Byte;
            case "S" -> ConstantDescs.CD_Short;
            case "C" -> ConstantDescs.CD_Character;
            case "I" -> ConstantDescs.CD_Integer;
            case "J" -> ConstantDescs.CD_Long;
            case "F" -> ConstantDescs.CD_Float;
            case "D" -> ConstantDescs.CD_Double;
            case "V" -> ConstantDescs.CD_Void;
            default -> throw new IllegalArgumentException(primitive + " is not primitive");
        };
    }

    /**
     * Converts the value on top of the stack.
     *
     * @param from the value's static type
     * @param to the type to have
     * @param actual the type that the value is known to have by the instantiated functional
     *     interface
     */
    static void convert(CodeBuilder code, ClassDesc from, ClassDesc to, ClassDesc actual) {
        if (from.equals(ConstantDescs.CD_void) || to.equals(ConstantDescs.CD_void)) {
            return;
        }
        if (from.isPrimitive()) {
            if (to.isPrimitive()) {
                widen(code, from, to);
            } else {
                box(code, from);
            }
            return;
        }
        ClassDesc source = actual.isPrimitive() ? from : actual;
        cast(code, from, source);
        if (to.isPrimitive()) {
            unbox(code, source, to);
        } else {
            cast(code, source, to);
        }
    }

    /** Boxes the primitive value on top of the stack. */
    static void box(CodeBuilder code, ClassDesc primitive) {
        ClassDesc wrapper = wrapper(primitive);
        code.invokestatic(wrapper, "valueOf", MethodTypeDesc.of(wrapper, primitive));
    }

    private static void unbox(CodeBuilder code, ClassDesc source, ClassDesc to) {
        ClassDesc primitive = PRIMITIVE_BY_WRAPPER.get(source);
        if (primitive != null) {
            unboxExactly(code, source, primitive);
            widen(code, primitive, to);
            return;
        }
        boolean numeric = !to.equals(ConstantDescs.CD_boolean) && !to.equals(ConstantDescs.CD_char);
        ClassDesc intermediate = numeric ? NUMBER : wrapper(to);
        cast(code, source, intermediate);
        unboxExactly(code, intermediate, to);
    }

    private static void unboxExactly(CodeBuilder code, ClassDesc owner, ClassDesc primitive) {
        String method = TypeKind.from(primitive).upperBound().displayName() + "Value";
        code.invokevirtual(owner, method, MethodTypeDesc.of(primitive));
    }

    private static void widen(CodeBuilder code, ClassDesc from, ClassDesc to) {
        TypeKind source = TypeKind.from(from).asLoadable();
        TypeKind target = TypeKind.from(to).asLoadable();
        if (source != target) {
            code.conversion(source, target);
        }
    }

    private static void cast(CodeBuilder code, ClassDesc from, ClassDesc to) {
        if (!from.equals(to) && !to.equals(ConstantDescs.CD_Object)) {
            code.checkcast(to);
        }
    }
}
