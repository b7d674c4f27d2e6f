package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import java.util.Map;
import java.util.Optional;

/** Which instructions make an object that may be kept in registers instead, and how values pass. */
final class TransientObjects {
    private static final int MAX_ARRAY_LENGTH = 8;

    /** The methods that box a value, and the field that holds it (JLS 5.1.7). */
    private static final Map<MethodRef, FieldRef> BOXES =
            Map.ofEntries(
                    box("Boolean", "Z"),
                    box("Byte", "B"),
                    box("Character", "C"),
                    box("Short", "S"),
                    box("Integer", "I"),
                    box("Long", "J"),
                    box("Float", "F"),
                    box("Double", "D"));

    private TransientObjects() {}

    private static Map.Entry<MethodRef, FieldRef> box(String simpleName, String descriptor) {
        String name = "java/lang/" + simpleName;
        return Map.entry(
                new MethodRef(name, "valueOf", "(" + descriptor + ")L" + name + ";"),
                new FieldRef(name, "value", descriptor));
    }

    /** Whether a value is an object made here, whose identity nobody has seen. */
    static boolean isMade(Value value) {
        return value instanceof Instruction i
                && switch (i.opcode()) {
                    case NEW -> true;
                    case NEWARRAY ->
                            i.operand(0) instanceof Constant length
                                    && (Integer) length.payload() >= 0
                                    && (Integer) length.payload() <= MAX_ARRAY_LENGTH;
                    default -> isBox(i);
                };
    }

    /** Whether an instruction boxes a value. */
    static boolean isBox(Instruction i) {
        return i.opcode() == Opcode.INVOKESTATIC && BOXES.containsKey(i.methodAttribute());
    }

    /** The field in which a box keeps its value. */
    static FieldRef boxedField(Instruction box) {
        return BOXES.get(box.methodAttribute());
    }

    /** The class of an object that is made here. */
    static TypeRef type(Instruction made) {
        return isBox(made) ? new TypeRef(made.methodAttribute().owner()) : made.typeAttribute();
    }

    /** The value behind casts and refinements, which is the same object. */
    static Value origin(Value value) {
        Value at = value;
        while (at instanceof Instruction i
                && (i.opcode() == Opcode.CHECKCAST || i.opcode() == Opcode.REFINE)) {
            at = i.operand(0);
        }
        return at;
    }

    /** The image object that a constant refers to. */
    static Optional<ImageObjectHandle> imageObject(Value value) {
        return value instanceof Constant constant
                        && constant.payload() instanceof ImageObjectHandle object
                ? Optional.of(object)
                : Optional.empty();
    }
}
