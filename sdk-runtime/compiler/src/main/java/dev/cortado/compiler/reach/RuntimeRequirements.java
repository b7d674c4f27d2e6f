package dev.cortado.compiler.reach;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which runtime methods and AEABI helpers an instruction may turn into calls of on a given core.
 */
public final class RuntimeRequirements {
    private final TargetArithmetic target;
    private final LibraryCalls libraryCalls;

    public RuntimeRequirements(TargetArithmetic target) {
        this.target = target;
        this.libraryCalls = new LibraryCalls(target);
    }

    /** The C symbols that LLVM may call for an instruction. */
    public List<String> symbols(Instruction instruction) {
        return libraryCalls.symbols(instruction);
    }

    /** The runtime entries that lowering may call for an instruction. */
    public Set<RuntimeEntry> entries(Instruction instruction) {
        return switch (instruction.opcode()) {
            case NEW -> EnumSet.of(RuntimeEntry.ALLOCATE_OBJECT);
            case NEWARRAY -> EnumSet.of(RuntimeEntry.ALLOCATE_ARRAY);
            case MULTINEWARRAY ->
                    EnumSet.of(RuntimeEntry.ALLOCATE_MULTI_ARRAY, RuntimeEntry.ALLOCATE_ARRAY);
            case NULLCHECK ->
                    instruction.attribute().isEmpty()
                            ? EnumSet.of(RuntimeEntry.THROW_NULL_POINTER)
                            : EnumSet.of(
                                    RuntimeEntry.THROW_NULL_POINTER,
                                    RuntimeEntry.THROW_DESCRIBED_NULL_POINTER);
            case BOUNDSCHECK -> EnumSet.of(RuntimeEntry.THROW_ARRAY_INDEX);
            case STORECHECK -> EnumSet.of(RuntimeEntry.CHECK_ARRAY_STORE);
            case ZEROCHECK -> EnumSet.of(RuntimeEntry.THROW_DIVISION_BY_ZERO);
            case CHECKCAST -> EnumSet.of(RuntimeEntry.THROW_CLASS_CAST);
            case CLASSINIT -> EnumSet.of(RuntimeEntry.INITIALIZE_CLASS);
            case MONITORENTER -> EnumSet.of(RuntimeEntry.MONITOR_ENTER);
            case MONITOREXIT -> EnumSet.of(RuntimeEntry.MONITOR_EXIT);
            case DIV -> division(instruction, RuntimeEntry.INT_DIVIDE, RuntimeEntry.LONG_DIVIDE);
            case REM -> remainder(instruction);
            case F2I -> EnumSet.of(RuntimeEntry.FLOAT_TO_INT);
            case F2L -> EnumSet.of(RuntimeEntry.FLOAT_TO_LONG);
            case D2I -> EnumSet.of(RuntimeEntry.DOUBLE_TO_INT);
            case D2L -> EnumSet.of(RuntimeEntry.DOUBLE_TO_LONG);
            case INTRINSIC -> intrinsic(instruction);
            default -> EnumSet.noneOf(RuntimeEntry.class);
        };
    }

    private Set<RuntimeEntry> division(
            Instruction instruction, RuntimeEntry ofInt, RuntimeEntry ofLong) {
        return switch (instruction.type()) {
            case I32 ->
                    target.hasIntegerDivision()
                            ? EnumSet.noneOf(RuntimeEntry.class)
                            : EnumSet.of(ofInt);
            case I64 -> EnumSet.of(ofLong);
            default -> EnumSet.noneOf(RuntimeEntry.class);
        };
    }

    private Set<RuntimeEntry> remainder(Instruction instruction) {
        return switch (instruction.type()) {
            case F32 -> EnumSet.of(RuntimeEntry.FLOAT_REMAINDER);
            case F64 -> EnumSet.of(RuntimeEntry.DOUBLE_REMAINDER);
            default ->
                    division(instruction, RuntimeEntry.INT_REMAINDER, RuntimeEntry.LONG_REMAINDER);
        };
    }

    private Set<RuntimeEntry> intrinsic(Instruction instruction) {
        if (instruction.nameAttribute().startsWith(Intrinsics.UNSAFE_COMPARE_AND_SET)) {
            return switch (instruction.operand(2).type()) {
                case I64 -> EnumSet.of(RuntimeEntry.COMPARE_AND_SET_LONG);
                case REF -> EnumSet.of(RuntimeEntry.COMPARE_AND_SET_REFERENCE);
                default -> EnumSet.of(RuntimeEntry.COMPARE_AND_SET_INT);
            };
        }
        if (instruction.nameAttribute().startsWith(Intrinsics.UNSAFE_COMPARE_AND_EXCHANGE)) {
            return switch (instruction.operand(2).type()) {
                case I64 -> EnumSet.of(RuntimeEntry.COMPARE_AND_EXCHANGE_LONG);
                case REF -> EnumSet.of(RuntimeEntry.COMPARE_AND_EXCHANGE_REFERENCE);
                default -> EnumSet.of(RuntimeEntry.COMPARE_AND_EXCHANGE_INT);
            };
        }
        return switch (instruction.nameAttribute()) {
            case Intrinsics.ARRAY_COPY -> EnumSet.of(RuntimeEntry.ARRAY_COPY);
            case Intrinsics.ARRAY_COPY_BYTES -> EnumSet.of(RuntimeEntry.ARRAY_COPY_BYTES);
            case Intrinsics.ARRAY_COPY_WORDS -> EnumSet.of(RuntimeEntry.ARRAY_COPY_WORDS);
            case Intrinsics.CLONE -> EnumSet.of(RuntimeEntry.CLONE);
            case "cpu.switchContext" -> EnumSet.of(RuntimeEntry.SELECT_THREAD);
            case Intrinsics.FORGET -> EnumSet.of(RuntimeEntry.FORGET_DEAD_FRAMES);
            case "cpu.threadEntry" -> EnumSet.of(RuntimeEntry.THREAD_ENTRY);
            case Intrinsics.SQRT ->
                    instruction.type() == Type.F32
                            ? (target.hasFloat()
                                    ? EnumSet.noneOf(RuntimeEntry.class)
                                    : EnumSet.of(RuntimeEntry.FLOAT_SQRT))
                            : EnumSet.of(RuntimeEntry.DOUBLE_SQRT);
            default -> EnumSet.noneOf(RuntimeEntry.class);
        };
    }
}
