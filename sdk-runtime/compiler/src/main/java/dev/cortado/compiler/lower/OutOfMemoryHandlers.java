package dev.cortado.compiler.lower;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Terminator;
import java.util.HashSet;
import java.util.Set;

/**
 * The handlers that may take an OutOfMemoryError and go on in their function.
 *
 * <p>One that throws in any case, as those of try-with-resources do, leaves the function, and its
 * frame with it; its mark is removed. Cost: linear for each handler.
 */
final class OutOfMemoryHandlers {
    private OutOfMemoryHandlers() {}

    /** Removes the marks of handlers that always throw; whether any are left. */
    static boolean keepOnlyThoseThatGoOn(Function function) {
        boolean found = false;
        for (Block block : function.blocks()) {
            if (block.instructions().stream().anyMatch(OutOfMemoryHandlers::isMark)) {
                if (goesOn(block, new HashSet<>(), new HashSet<>())) {
                    found = true;
                } else {
                    block.instructions().removeIf(OutOfMemoryHandlers::isMark);
                }
            }
        }
        return found;
    }

    static boolean isMark(Instruction instruction) {
        return instruction.opcode() == Opcode.INTRINSIC
                && instruction.nameAttribute().equals(Intrinsics.FORGET);
    }

    /** Whether a path without unwinding returns or comes back to a block of itself. */
    private static boolean goesOn(Block block, Set<Block> seen, Set<Block> path) {
        if (path.contains(block) || block.terminator() instanceof Terminator.Return) {
            return true;
        }
        if (!seen.add(block)) {
            return false;
        }
        path.add(block);
        for (Block successor : block.terminator().successors()) {
            if (goesOn(successor, seen, path)) {
                return true;
            }
        }
        path.remove(block);
        return false;
    }
}
