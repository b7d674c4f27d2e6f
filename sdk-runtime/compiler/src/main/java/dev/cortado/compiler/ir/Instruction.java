package dev.cortado.compiler.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An operation on operands, with an attribute whose type the {@link Opcode} says. */
public final class Instruction extends Value {
    private final Opcode opcode;
    private final List<Value> operands;
    private final Optional<Object> attribute;
    private final Position position;

    public Instruction(
            Opcode opcode,
            Type type,
            Optional<Object> attribute,
            List<? extends Value> operands,
            Position position) {
        super(type);
        this.opcode = opcode;
        this.attribute = attribute;
        this.operands = new ArrayList<>(operands);
        this.position = position;
    }

    /** An instruction without attribute. */
    public static Instruction of(Opcode opcode, Type type, Position position, Value... operands) {
        return new Instruction(opcode, type, Optional.empty(), List.of(operands), position);
    }

    /** An instruction with an attribute. */
    public static Instruction with(
            Opcode opcode, Type type, Object attribute, Position position, Value... operands) {
        return new Instruction(opcode, type, Optional.of(attribute), List.of(operands), position);
    }

    public Opcode opcode() {
        return opcode;
    }

    /** The operands; the list may be rewritten in place. */
    public List<Value> operands() {
        return operands;
    }

    /** Operand {@code i}. */
    public Value operand(int i) {
        return operands.get(i);
    }

    /** The attribute, or empty. */
    public Optional<Object> attribute() {
        return attribute;
    }

    public TypeRef typeAttribute() {
        return (TypeRef) attribute.orElseThrow();
    }

    public FieldRef fieldAttribute() {
        return (FieldRef) attribute.orElseThrow();
    }

    public MethodRef methodAttribute() {
        return (MethodRef) attribute.orElseThrow();
    }

    public Kind kindAttribute() {
        return (Kind) attribute.orElseThrow();
    }

    public Condition conditionAttribute() {
        return (Condition) attribute.orElseThrow();
    }

    public MemoryAccess accessAttribute() {
        return (MemoryAccess) attribute.orElseThrow();
    }

    /** What the exception of a check says; empty when it is not known. */
    public Optional<String> failureText() {
        return attribute.flatMap(a -> ((FailureText) a).text());
    }

    public String nameAttribute() {
        return (String) attribute.orElseThrow();
    }

    /** Where in the source it comes from. */
    public Position position() {
        return position;
    }

    /**
     * Whether it may leave by the block's unwind edge; intrinsics only when {@link Intrinsics} says
     * so.
     */
    public boolean mayThrow() {
        return opcode == Opcode.INTRINSIC
                ? Intrinsics.mayThrow(nameAttribute())
                : opcode.mayThrow();
    }
}
