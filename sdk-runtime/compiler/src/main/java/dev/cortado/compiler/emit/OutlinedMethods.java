package dev.cortado.compiler.emit;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which methods must stay functions of their own where size counts.
 *
 * <p>LLVM takes a rotation of 64 bits for as small as one of 32 when it decides what to inline. So
 * what is called more than once and needs more instructions than a call is kept from it.
 */
final class OutlinedMethods {
    /** Machine instructions; lower limits make images larger. */
    private static final int MOST_INLINED = 20;

    private OutlinedMethods() {}

    /** The methods that must not be inlined. */
    static Set<JavaMethod> of(World world, ReachableProgram program) {
        Map<JavaMethod, Integer> sites = new HashMap<>();
        for (Function function : program.functions().values()) {
            for (Block block : function.blocks()) {
                for (Instruction i : block.instructions()) {
                    if (i.opcode() == Opcode.CALL || i.opcode() == Opcode.CALLNOUNWIND) {
                        sites.merge(world.method(i.methodAttribute()), 1, Integer::sum);
                    }
                }
            }
        }
        Set<JavaMethod> outlined = new HashSet<>();
        program.functions()
                .forEach(
                        (method, function) -> {
                            boolean repeated = sites.getOrDefault(method, 0) > 1;
                            if (repeated && instructions(function) > MOST_INLINED) {
                                outlined.add(method);
                            }
                        });
        return outlined;
    }

    /** About how many machine instructions the function needs. */
    private static int instructions(Function function) {
        int count = 0;
        for (Block block : function.blocks()) {
            for (Instruction i : block.instructions()) {
                count += instructions(i);
            }
            count += block.successors().size() > 1 ? 1 : 0;
        }
        return count;
    }

    private static int instructions(Instruction i) {
        boolean isLong = i.type() == Type.I64;
        return switch (i.opcode()) {
            case SHL, SHR, USHR -> !isLong ? 1 : i.operand(1) instanceof Constant ? 3 : 8;
            case MUL -> isLong ? 4 : 1;
            case CALL, CALLNOUNWIND, CALLINDIRECT -> 1 + i.operands().size();
            default -> isLong ? 2 : 1;
        };
    }
}
