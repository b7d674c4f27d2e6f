package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The values of the local variables and the operand stack at one point of a method. */
final class FrameState {
    private final Value[] locals;
    private final List<Value> stack;
    private Facts facts;

    FrameState(int maxLocals, Facts facts) {
        this.locals = new Value[maxLocals];
        this.stack = new ArrayList<>();
        this.facts = facts;
    }

    private FrameState(Value[] locals, List<Value> stack, Facts facts) {
        this.locals = locals;
        this.stack = stack;
        this.facts = facts;
    }

    /** A copy with the live local variables only. */
    FrameState copy(BitSet live) {
        Value[] kept = new Value[locals.length];
        for (int slot = live.nextSetBit(0);
                slot >= 0 && slot < kept.length;
                slot = live.nextSetBit(slot + 1)) {
            kept[slot] = locals[slot];
        }
        return new FrameState(kept, new ArrayList<>(stack), facts);
    }

    /** A copy whose stack holds the given values instead. */
    FrameState copyWithStack(BitSet live, List<Value> entries) {
        FrameState copy = copy(live);
        copy.stack.clear();
        copy.stack.addAll(entries);
        return copy;
    }

    int maxLocals() {
        return locals.length;
    }

    Optional<Value> local(int slot) {
        return Optional.ofNullable(locals[slot]);
    }

    void setLocal(int slot, Value value) {
        locals[slot] = value;
        if (isWide(value)) {
            locals[slot + 1] = null;
        }
    }

    List<Value> stack() {
        return stack;
    }

    void push(Value value) {
        stack.add(value);
    }

    Value pop() {
        return stack.removeLast();
    }

    /** Pops {@code count} values; the result is in the order in which they were pushed. */
    List<Value> pop(int count) {
        List<Value> top = stack.subList(stack.size() - count, stack.size());
        List<Value> popped = List.copyOf(top);
        top.clear();
        return popped;
    }

    Facts facts() {
        return facts;
    }

    void setFacts(Facts known) {
        this.facts = known;
    }

    /** Whether a value takes two entries (JVMS 2.11.1). */
    static boolean isWide(Value value) {
        return value.type() == Type.I64 || value.type() == Type.F64;
    }

    @Override
    public String toString() {
        return Arrays.toString(locals) + stack;
    }
}
