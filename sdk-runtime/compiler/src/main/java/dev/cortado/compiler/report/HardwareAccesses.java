package dev.cortado.compiler.report;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.MemoryAccess;
import dev.cortado.compiler.ir.MemoryAccess.Ordering;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.ClassProvider.Origin;
import dev.cortado.compiler.world.World;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;

/** The operations of low-level IR that ordinary Java has no words for. */
final class HardwareAccesses {
    /** Intrinsics of the core that touch nothing beyond what compiled Java does. */
    private static final Set<String> HARMLESS =
            Set.of(
                    "cpu.divideUnsigned",
                    "cpu.dataMemoryBarrier",
                    "cpu.keepAlive",
                    "cpu.unreachable",
                    "cpu.stackAllocate",
                    "cpu.stackPointer");

    private static final String CORE_REGISTERS = "core registers";
    private static final String COMPUTED = "memory by computed address";
    private static final String COMPUTED_VOLATILE =
            "registers or shared memory by computed address";
    private static final String BY_OFFSET = "fields by offset (Unsafe)";

    private static final String FROM_INT = "address.fromInt";

    private final World world;
    private final AddressSpace space;

    HardwareAccesses(World world, AddressSpace space) {
        this.world = world;
        this.space = space;
    }

    /** Whether an access is of the runtime's own memory and state, not of a device or the core. */
    static boolean isInternal(String what) {
        return what.equals(CORE_REGISTERS)
                || what.equals(COMPUTED)
                || what.equals(COMPUTED_VOLATILE)
                || what.equals(BY_OFFSET);
    }

    /** Tells of each access of a function: the instruction and what it touches. */
    void find(Function function, BiConsumer<Instruction, String> found) {
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                access(instruction).ifPresent(what -> found.accept(instruction, what));
            }
        }
    }

    private Optional<String> access(Instruction instruction) {
        return switch (instruction.opcode()) {
            case INTRINSIC -> core(instruction.nameAttribute());
            case LOAD, STORE -> memory(instruction);
            default -> Optional.empty();
        };
    }

    private static Optional<String> core(String name) {
        if (!name.startsWith("cpu.") || HARMLESS.contains(name)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (name) {
                    case "cpu.disableInterrupts", "cpu.restoreInterrupts" -> "interrupt mask";
                    case "cpu.semihosting" -> "semihosting";
                    case "cpu.waitForInterrupt" -> "sleep";
                    default -> CORE_REGISTERS;
                });
    }

    private Optional<String> memory(Instruction instruction) {
        MemoryAccess access = instruction.accessAttribute();
        if (!access.alias().isEmpty()) {
            return Optional.empty();
        }
        OptionalLong base = constant(instruction.operand(0));
        if (base.isPresent()) {
            return Optional.of(space.region(base.getAsLong() + access.offset()));
        }
        // A class of the JDK has no Address; it has Unsafe.
        if (world.resolve(instruction.position().method().owner()).origin() == Origin.JDK) {
            return Optional.of(BY_OFFSET);
        }
        return Optional.of(access.ordering() == Ordering.VOLATILE ? COMPUTED_VOLATILE : COMPUTED);
    }

    private static OptionalLong constant(Value address) {
        return switch (address) {
            case Constant constant when constant.payload() instanceof Integer value ->
                    OptionalLong.of(Integer.toUnsignedLong(value));
            case Instruction made
                    when made.opcode() == Opcode.INTRINSIC
                            && made.nameAttribute().equals(FROM_INT) ->
                    constant(made.operand(0));
            case Instruction made when made.opcode() == Opcode.PTRADD -> {
                OptionalLong base = constant(made.operand(0));
                OptionalLong offset = constant(made.operand(1));
                yield base.isPresent() && offset.isPresent()
                        ? OptionalLong.of(base.getAsLong() + offset.getAsLong() & 0xffff_ffffL)
                        : OptionalLong.empty();
            }
            default -> OptionalLong.empty();
        };
    }
}
