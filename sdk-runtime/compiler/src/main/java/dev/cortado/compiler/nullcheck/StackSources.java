package dev.cortado.compiler.nullcheck;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * Which instruction pushed each entry of the operand stack, as HotSpot finds it out for its
 * messages.
 *
 * <p>Instructions are passed in their order, until the one that is asked for has a stack; what
 * later instructions would change by jumping back is not seen, which the texts depend on.
 */
final class StackSources {
    /** An entry that has several sources, or none. */
    static final int UNKNOWN = -1;

    /**
     * A stack in slots of 32 bits, its bottom first, and the variables below 64 that were stored
     * to.
     */
    private record Frame(List<Integer> sources, long written) {
        Frame merge(Frame other) {
            List<Integer> merged = new ArrayList<>();
            for (int i = 0; i < Math.min(sources.size(), other.sources.size()); i++) {
                int source = sources.get(i);
                merged.add(source == other.sources.get(i) ? source : UNKNOWN);
            }
            return new Frame(merged, written | other.written);
        }
    }

    private final MethodCode code;
    private final Frame[] frames;
    private List<Integer> stack = new ArrayList<>();
    private long written;

    private StackSources(MethodCode code) {
        this.code = code;
        this.frames = new Frame[code.size() + 1];
    }

    /** The sources at an instruction and at those before it. */
    static StackSources at(MethodCode code, int index) {
        StackSources result = new StackSources(code);
        result.run(index);
        return result;
    }

    /** The instruction that pushed an entry, counted in slots from the top. */
    int source(int index, int slot) {
        Frame frame = frames[index];
        int at = frame == null ? -1 : frame.sources.size() - 1 - slot;
        return at < 0 ? UNKNOWN : frame.sources.get(at);
    }

    /** Whether a local variable may have been stored to before an instruction. */
    boolean isWritten(int index, int variable) {
        Frame frame = frames[index];
        return variable >= Long.SIZE || frame == null || (frame.written >>> variable & 1) != 0;
    }

    private void run(int target) {
        frames[0] = new Frame(List.of(), 0);
        for (int handler : code.handlers()) {
            frames[handler] = new Frame(List.of(UNKNOWN), 0);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < code.size(); i++) {
                if (i == target && frames[i] != null) {
                    return;
                }
                if (frames[i] != null) {
                    changed |= pass(i);
                }
            }
        }
    }

    /** Whether an instruction got its first stack. */
    private boolean pass(int index) {
        stack = new ArrayList<>(frames[index].sources);
        written = frames[index].written;
        Instruction instruction = code.at(index);
        apply(index, instruction);
        Frame after = new Frame(List.copyOf(stack), written);
        boolean added = false;
        for (int next : targets(index, instruction)) {
            added |= frames[next] == null;
            frames[next] = frames[next] == null ? after : frames[next].merge(after);
        }
        return added;
    }

    private List<Integer> targets(int index, Instruction instruction) {
        List<Integer> next = new ArrayList<>();
        switch (instruction) {
            case BranchInstruction branch -> {
                next.add(code.index(branch.target()));
                boolean jump = branch.opcode() == Opcode.GOTO || branch.opcode() == Opcode.GOTO_W;
                if (!jump) {
                    next.add(index + 1);
                }
            }
            case TableSwitchInstruction table -> {
                next.add(code.index(table.defaultTarget()));
                cases(table).forEach(c -> next.add(code.index(c.target())));
            }
            case LookupSwitchInstruction lookup -> {
                next.add(code.index(lookup.defaultTarget()));
                lookup.cases().forEach(c -> next.add(code.index(c.target())));
            }
            case ReturnInstruction _, ThrowInstruction _ -> {}
            default -> next.add(index + 1);
        }
        return next;
    }

    // JDK 25's cases() runs past a table that ends at the largest int.
    private static List<SwitchCase> cases(TableSwitchInstruction table) {
        return table.highValue() == Integer.MAX_VALUE ? List.of() : table.cases();
    }

    private void apply(int index, Instruction instruction) {
        switch (instruction) {
            case LoadInstruction load -> push(index, load.typeKind());
            case StoreInstruction store -> {
                pop(store.typeKind().slotSize());
                write(store.slot(), store.typeKind().slotSize());
            }
            case ConstantInstruction constant -> push(index, constant.typeKind());
            case StackInstruction shuffle -> shuffle(shuffle.opcode());
            case OperatorInstruction operator -> operate(index, operator);
            case ConvertInstruction convert -> {
                pop(convert.fromType().slotSize());
                push(index, convert.toType());
            }
            case BranchInstruction branch -> pop(compared(branch.opcode()));
            case TableSwitchInstruction _, LookupSwitchInstruction _, MonitorInstruction _ ->
                    pop(1);
            case FieldInstruction field -> field(index, field);
            case NewObjectInstruction _ -> push(index, 1);
            case NewPrimitiveArrayInstruction _, NewReferenceArrayInstruction _ -> {
                pop(1);
                push(index, 1);
            }
            case NewMultiArrayInstruction array -> {
                pop(array.dimensions());
                push(index, 1);
            }
            case TypeCheckInstruction check -> {
                if (check.opcode() == Opcode.INSTANCEOF) {
                    pop(1);
                    push(index, 1);
                }
            }
            case ArrayLoadInstruction load -> {
                pop(2);
                push(index, load.typeKind());
            }
            case ArrayStoreInstruction store -> pop(2 + store.typeKind().slotSize());
            case InvokeInstruction invoke -> {
                boolean receiver = invoke.opcode() != Opcode.INVOKESTATIC;
                call(index, invoke.typeSymbol(), receiver ? 1 : 0);
            }
            case InvokeDynamicInstruction invoke -> call(index, invoke.typeSymbol(), 0);
            default -> {}
        }
    }

    private void field(int index, FieldInstruction field) {
        int size = TypeKind.from(field.typeSymbol()).slotSize();
        switch (field.opcode()) {
            case GETSTATIC -> push(index, size);
            case PUTSTATIC -> pop(size);
            case GETFIELD -> {
                pop(1);
                push(index, size);
            }
            default -> pop(1 + size);
        }
    }

    private void operate(int index, OperatorInstruction operator) {
        String name = operator.opcode().name();
        boolean unary = name.endsWith("NEG") || operator.opcode() == Opcode.ARRAYLENGTH;
        boolean shift = name.endsWith("SHL") || name.endsWith("SHR");
        int size =
                switch (operator.opcode()) {
                    case LCMP, DCMPL, DCMPG -> 2;
                    case FCMPL, FCMPG, ARRAYLENGTH -> 1;
                    default -> operator.typeKind().slotSize();
                };
        pop(unary ? size : shift ? size + 1 : 2 * size);
        push(index, operator.typeKind());
    }

    private void call(int index, MethodTypeDesc type, int receiver) {
        pop(slots(type) + receiver);
        push(index, TypeKind.from(type.returnType()).slotSize());
    }

    /** How many slots a method's parameters take. */
    static int slots(MethodTypeDesc type) {
        return type.parameterList().stream().mapToInt(p -> TypeKind.from(p).slotSize()).sum();
    }

    private static int compared(Opcode branch) {
        return switch (branch) {
            case GOTO, GOTO_W -> 0;
            case IF_ICMPEQ,
                    IF_ICMPNE,
                    IF_ICMPLT,
                    IF_ICMPGE,
                    IF_ICMPGT,
                    IF_ICMPLE,
                    IF_ACMPEQ,
                    IF_ACMPNE ->
                    2;
            default -> 1;
        };
    }

    // JVMS 6.5.dup2_x2 and the others, in slots
    private void shuffle(Opcode opcode) {
        switch (opcode) {
            case POP -> pop(1);
            case POP2 -> pop(2);
            case DUP -> duplicate(1, 0);
            case DUP_X1 -> duplicate(1, 1);
            case DUP_X2 -> duplicate(1, 2);
            case DUP2 -> duplicate(2, 0);
            case DUP2_X1 -> duplicate(2, 1);
            case DUP2_X2 -> duplicate(2, 2);
            default -> stack.add(stack.size() - 1, stack.removeLast());
        }
    }

    private void duplicate(int count, int below) {
        List<Integer> top = List.copyOf(stack.subList(stack.size() - count, stack.size()));
        stack.addAll(stack.size() - count - below, top);
    }

    private void write(int variable, int slots) {
        for (int i = variable; i < variable + slots && i < Long.SIZE; i++) {
            written |= 1L << i;
        }
    }

    private void push(int index, TypeKind kind) {
        push(index, kind.slotSize());
    }

    private void push(int index, int slots) {
        for (int i = 0; i < slots; i++) {
            stack.add(index);
        }
    }

    private void pop(int slots) {
        for (int i = 0; i < slots; i++) {
            stack.removeLast();
        }
    }
}
