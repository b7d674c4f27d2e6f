package dev.cortado.compiler.ir;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Removes values that nothing needs: pure operations and reads whose results are unused, and phis
 * among them.
 */
public final class DeadCodeElimination {
    private DeadCodeElimination() {}

    /** Cleans a function; whether it changed. */
    public static boolean apply(Function function) {
        Set<Value> used = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Value> work = new ArrayDeque<>();
        for (Block block : function.blocks()) {
            work.addAll(block.terminator().operands());
            for (Instruction instruction : block.instructions()) {
                if (hasEffect(instruction)) {
                    work.add(instruction);
                }
            }
        }
        while (!work.isEmpty()) {
            Value value = work.pop();
            if (used.add(value)) {
                if (value instanceof Instruction instruction) {
                    work.addAll(instruction.operands());
                } else if (value instanceof Phi phi) {
                    work.addAll(phi.inputs());
                }
            }
        }
        boolean changed = false;
        for (Block block : function.blocks()) {
            changed |= block.phis().removeIf(p -> !used.contains(p));
            changed |= block.instructions().removeIf(i -> !used.contains(i));
        }
        return changed;
    }

    private static boolean hasEffect(Instruction instruction) {
        return switch (instruction.opcode().effect()) {
            case PURE -> false;
            case READ -> instruction.opcode() == Opcode.CATCH || isWatched(instruction);
            case WRITE, CHECK, CALL -> true;
        };
    }

    /** Reading a device register may change the device. */
    private static boolean isWatched(Instruction instruction) {
        return instruction.opcode() == Opcode.LOAD
                && instruction.accessAttribute().ordering() == MemoryAccess.Ordering.VOLATILE;
    }
}
