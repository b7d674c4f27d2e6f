package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.DiscontinuedInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;

/** Translates one bytecode instruction after the other. */
final class InstructionTranslator {
    private final BodyTranslation body;
    private final ArithmeticInstructions arithmetic;
    private final BranchInstructions branches;
    private final ObjectInstructions objects;
    private final ArrayInstructions arrays;
    private final CallInstructions calls;
    private final Checks checks;

    InstructionTranslator(BodyTranslation body) {
        this.body = body;
        this.checks = new Checks(body);
        this.arithmetic = new ArithmeticInstructions(body, checks);
        this.branches = new BranchInstructions(body, checks);
        this.objects = new ObjectInstructions(body, checks);
        this.arrays = new ArrayInstructions(body, checks);
        this.calls = new CallInstructions(body, checks);
    }

    void translate(int index) {
        Instruction instruction = body.code().at(index);
        FrameState state = body.state();
        switch (instruction) {
            case LoadInstruction load ->
                    state.push(
                            state.local(load.slot())
                                    .orElseThrow(
                                            () ->
                                                    body.refused(
                                                            index,
                                                            "local variable "
                                                                    + load.slot()
                                                                    + " has no value")));
            case StoreInstruction store -> state.setLocal(store.slot(), state.pop());
            case IncrementInstruction increment -> increment(index, increment);
            case StackInstruction stack -> shuffle(stack);
            case OperatorInstruction operator -> arithmetic.operator(operator);
            case ConvertInstruction convert -> arithmetic.convert(convert);
            case BranchInstruction branch -> branches.branch(index, branch);
            case TableSwitchInstruction table ->
                    branches.select(
                            body.code().cases(index, table),
                            body.code().index(table.defaultTarget()));
            case LookupSwitchInstruction lookup ->
                    branches.select(lookup.cases(), body.code().index(lookup.defaultTarget()));
            case ReturnInstruction leave -> branches.leave(leave);
            case ThrowInstruction x -> branches.throwTop();
            case ConstantInstruction constant -> calls.constant(index, constant);
            case FieldInstruction field -> objects.field(field);
            case NewObjectInstruction create -> objects.create(create);
            case TypeCheckInstruction check -> objects.typeCheck(check);
            case MonitorInstruction monitor -> objects.monitor(monitor);
            case NewPrimitiveArrayInstruction array -> arrays.create(array);
            case NewReferenceArrayInstruction array -> arrays.create(array);
            case NewMultiArrayInstruction array -> arrays.create(array);
            case ArrayLoadInstruction load -> arrays.load(load);
            case ArrayStoreInstruction store -> arrays.store(store);
            case InvokeInstruction invoke -> calls.invoke(index, invoke);
            case InvokeDynamicInstruction invoke -> calls.invokeDynamic(index, invoke);
            case NopInstruction x -> {}
            case DiscontinuedInstruction x ->
                    throw body.refused(index, "jsr and ret: compile the class for Java 6 or later");
            default -> throw body.refused(index, "unknown instruction " + instruction.opcode());
        }
    }

    private void increment(int index, IncrementInstruction increment) {
        FrameState state = body.state();
        Value before =
                state.local(increment.slot())
                        .orElseThrow(
                                () ->
                                        body.refused(
                                                index,
                                                "local variable "
                                                        + increment.slot()
                                                        + " has no value"));
        Value by = Constant.ofInt(increment.constant());
        state.setLocal(
                increment.slot(),
                body.translation().builder().pure(Opcode.ADD, Type.I32, before, by));
    }

    // JVMS 6.5.dup2_x2 and the others; wide values are one entry here.
    private void shuffle(StackInstruction instruction) {
        FrameState state = body.state();
        switch (instruction.opcode()) {
            case POP -> state.pop();
            case POP2 -> {
                if (!FrameState.isWide(state.pop())) {
                    state.pop();
                }
            }
            case DUP -> duplicate(1, 0);
            case DUP_X1 -> duplicate(1, 1);
            case DUP_X2 -> duplicate(1, entries(1, 2));
            case DUP2 -> duplicate(entries(0, 2), 0);
            case DUP2_X1 -> duplicate(entries(0, 2), 1);
            case DUP2_X2 -> {
                int top = entries(0, 2);
                duplicate(top, entries(top, 2));
            }
            case SWAP -> {
                Value top = state.pop();
                Value below = state.pop();
                state.push(top);
                state.push(below);
            }
            default ->
                    throw new IllegalStateException(
                            "no stack instruction: " + instruction.opcode());
        }
    }

    /**
     * How many entries hold {@code slots} slots of the stack below the {@code skipped} top entries.
     */
    private int entries(int skipped, int slots) {
        int size = body.state().stack().size();
        Value first = body.state().stack().get(size - 1 - skipped);
        return FrameState.isWide(first) ? slots - 1 : slots;
    }

    private void duplicate(int count, int below) {
        FrameState state = body.state();
        int at = state.stack().size() - count - below;
        state.stack()
                .addAll(
                        at,
                        state
                                .stack()
                                .subList(state.stack().size() - count, state.stack().size())
                                .stream()
                                .toList());
    }
}
