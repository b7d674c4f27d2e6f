package dev.cortado.compiler.nullcheck;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;

/** The message of one instruction that finds null (JEP 358). */
final class NullCheckMessage {
    /** How far back the message tells where null came from. */
    private static final int DEPTH = 5;

    private final MethodCode code;
    private final StackSources sources;

    private NullCheckMessage(MethodCode code, int index) {
        this.code = code;
        this.sources = StackSources.at(code, index);
    }

    /** The message, or empty for an instruction that HotSpot says nothing of. */
    static Optional<String> of(MethodCode code, int index) {
        Instruction instruction = code.at(index);
        return action(instruction)
                .map(action -> action + new NullCheckMessage(code, index).because(index));
    }

    private static Optional<String> action(Instruction instruction) {
        return switch (instruction) {
            case ArrayLoadInstruction load ->
                    Optional.of("Cannot load from " + elements(load.typeKind()) + " array");
            case ArrayStoreInstruction store ->
                    Optional.of("Cannot store to " + elements(store.typeKind()) + " array");
            case OperatorInstruction operator when operator.opcode() == Opcode.ARRAYLENGTH ->
                    Optional.of("Cannot read the array length");
            case ThrowInstruction _ -> Optional.of("Cannot throw exception");
            case MonitorInstruction monitor ->
                    Optional.of(
                            monitor.opcode() == Opcode.MONITORENTER
                                    ? "Cannot enter synchronized block"
                                    : "Cannot exit synchronized block");
            case FieldInstruction field when field.opcode() == Opcode.GETFIELD ->
                    Optional.of("Cannot read field \"" + field.name().stringValue() + "\"");
            case FieldInstruction field when field.opcode() == Opcode.PUTFIELD ->
                    Optional.of("Cannot assign field \"" + field.name().stringValue() + "\"");
            case InvokeInstruction invoke
                    when invoke.opcode() != Opcode.INVOKESTATIC
                            && !invoke.name().equalsString("<init>") ->
                    Optional.of("Cannot invoke \"" + method(invoke) + "\"");
            default -> Optional.empty();
        };
    }

    private static String elements(TypeKind kind) {
        return switch (kind) {
            case REFERENCE -> "object";
            case BYTE, BOOLEAN -> "byte/boolean";
            default -> kind.upperBound().displayName();
        };
    }

    /** The slot of the reference that must not be null, from the top. */
    private static int slot(Instruction instruction) {
        return switch (instruction) {
            case ArrayLoadInstruction _ -> 1;
            case ArrayStoreInstruction store -> 1 + store.typeKind().slotSize();
            case FieldInstruction field when field.opcode() == Opcode.PUTFIELD ->
                    TypeKind.from(field.typeSymbol()).slotSize();
            case InvokeInstruction invoke -> StackSources.slots(invoke.typeSymbol());
            default -> 0;
        };
    }

    private String because(int index) {
        int slot = slot(code.at(index));
        int source = sources.source(index, slot);
        Optional<String> cause = describe(source, DEPTH);
        if (cause.isEmpty()) {
            return "";
        }
        String of = code.at(source) instanceof InvokeInstruction ? "the return value of " : "";
        return " because " + of + "\"" + cause.get() + "\" is null";
    }

    /** What an instruction pushes, in terms of the source; empty if that can't be said. */
    private Optional<String> describe(int index, int depth) {
        if (depth <= 0 || index == StackSources.UNKNOWN) {
            return Optional.empty();
        }
        return switch (code.at(index)) {
            case LoadInstruction load -> Optional.of(variable(load.slot(), index));
            case FieldInstruction field when field.opcode() == Opcode.GETSTATIC ->
                    Optional.of(
                            className(field.owner().asSymbol()) + "." + field.name().stringValue());
            case FieldInstruction field when field.opcode() == Opcode.GETFIELD ->
                    Optional.of(
                            describe(sources.source(index, 0), depth - 1)
                                            .map(object -> object + ".")
                                            .orElse("")
                                    + field.name().stringValue());
            case InvokeInstruction invoke -> Optional.of(method(invoke));
            case ArrayLoadInstruction _ ->
                    Optional.of(
                            describe(sources.source(index, 1), depth - 1).orElse("<array>")
                                    + "["
                                    + describe(sources.source(index, 0), depth).orElse("...")
                                    + "]");
            case ConstantInstruction.LoadConstantInstruction _ -> Optional.empty();
            case ConstantInstruction constant -> constant(constant);
            default -> Optional.empty();
        };
    }

    private static Optional<String> constant(ConstantInstruction constant) {
        if (constant.opcode() == Opcode.ACONST_NULL) {
            return Optional.of("null");
        }
        return constant.constantValue() instanceof Integer value
                ? Optional.of(value.toString())
                : Optional.empty();
    }

    private String variable(int slot, int index) {
        if (code.hasVariables()) {
            Optional<String> name = code.variable(slot, index);
            if (name.isPresent()) {
                return name.get();
            }
        }
        boolean written = sources.isWritten(index, slot);
        int first = code.method().isStatic() ? 0 : 1;
        if (slot < first && !written) {
            return "this";
        }
        int parameter = 0;
        for (ClassDesc type :
                MethodTypeDesc.ofDescriptor(code.method().descriptor()).parameterList()) {
            parameter++;
            int size = TypeKind.from(type).slotSize();
            if (slot >= first && slot < first + size && !written) {
                return "<parameter" + parameter + ">";
            }
            first += size;
        }
        return "<local" + slot + ">";
    }

    private static String method(InvokeInstruction invoke) {
        StringBuilder text = new StringBuilder(className(invoke.owner().asSymbol()));
        text.append('.').append(invoke.name().stringValue()).append('(');
        String separator = "";
        for (ClassDesc parameter : invoke.typeSymbol().parameterList()) {
            text.append(separator).append(shortened(typeName(parameter)));
            separator = ", ";
        }
        return text.append(')').toString();
    }

    /** A class's name; of the commonest two without their package. */
    private static String className(ClassDesc type) {
        String name = type.isArray() ? type.descriptorString().replace('/', '.') : typeName(type);
        return name.equals("java.lang.Object") || name.equals("java.lang.String")
                ? shortened(name)
                : name;
    }

    private static String typeName(ClassDesc type) {
        if (type.isArray()) {
            return typeName(type.componentType()) + "[]";
        }
        if (type.isPrimitive()) {
            return type.displayName();
        }
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }

    /** HotSpot takes the package from all names that begin as one of these. */
    private static String shortened(String name) {
        return name.startsWith("java.lang.Object") || name.startsWith("java.lang.String")
                ? name.substring("java.lang.".length())
                : name;
    }
}
