package dev.cortado.compiler.lower;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which references of a function need a cell of the frame, and which cell each gets.
 *
 * <p>Those that live across a call need one, and those that handlers merge. Two share a cell if
 * they are never needed at the same time; first choice is the cell of a value that a phi joins with
 * it, which makes that edge free. Greedy colouring in the order of the program.
 */
final class CellAssignment {
    private final CellLiveness liveness;
    private final BitSet celled = new BitSet();
    private final List<BitSet> conflicts = new ArrayList<>();
    private final List<BitSet> joined = new ArrayList<>();
    private final int[] cells;
    private int count;

    CellAssignment(Function function) {
        liveness = new CellLiveness(function);
        cells = new int[liveness.values().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = -1;
            conflicts.add(new BitSet());
            joined.add(new BitSet());
        }
        function.blocks().forEach(this::findCelled);
        function.blocks().forEach(this::findConflicts);
        BitSet parameters = liveness.atBegin(function.entry());
        parameters.stream().forEach(p -> conflict(p, parameters));
        for (int i = celled.nextSetBit(0); i >= 0; i = celled.nextSetBit(i + 1)) {
            cells[i] = choose(i);
            count = Math.max(count, cells[i] + 1);
        }
    }

    /** How many cells there are. */
    int count() {
        return count;
    }

    /** The cell of a value. */
    OptionalInt cell(Value value) {
        int number = liveness.number(value, -1);
        return number < 0 || cells[number] < 0
                ? OptionalInt.empty()
                : OptionalInt.of(cells[number]);
    }

    private void findCelled(Block block) {
        BitSet live = liveness.atEnd(block);
        for (Instruction each : block.instructions().reversed()) {
            if (CellLiveness.isCall(each)) {
                celled.or(liveness.across(block, each, live));
            }
            liveness.stepOver(block, each, live);
        }
        block.unwind().ifPresent(h -> h.phis().forEach(phi -> mark(celled, phi)));
    }

    private void mark(BitSet set, Value value) {
        int number = liveness.number(value, -1);
        if (number >= 0) {
            set.set(number);
        }
    }

    private void findConflicts(Block block) {
        BitSet live = liveness.atEnd(block);
        if (block.unwind().isPresent()) {
            BitSet across = liveness.across(block, block.instructions().getLast(), live);
            block.unwind().get().phis().forEach(phi -> handlerPhi(phi, block, across));
        }
        for (Instruction each : block.instructions().reversed()) {
            int number = liveness.number(each, -1);
            if (number >= 0) {
                conflict(number, live);
            }
            liveness.stepOver(block, each, live);
        }
        for (Phi phi : block.phis()) {
            mark(live, phi);
        }
        for (Phi phi : block.phis()) {
            int number = liveness.number(phi, -1);
            if (number >= 0) {
                conflict(number, live);
                for (Value input : phi.inputs()) {
                    int joins = liveness.number(input, -1);
                    if (joins >= 0) {
                        joined.get(number).set(joins);
                        joined.get(joins).set(number);
                    }
                }
            }
        }
    }

    /** Its cell is written before the call, when all that lives across the call is in place. */
    private void handlerPhi(Phi phi, Block from, BitSet across) {
        int number = liveness.number(phi, -1);
        if (number < 0) {
            return;
        }
        BitSet others = (BitSet) across.clone();
        Value input = phi.inputs().get(phi.predecessors().indexOf(from));
        int same = liveness.number(input, -1);
        if (same >= 0) {
            others.clear(same);
        }
        conflict(number, others);
    }

    private void conflict(int number, BitSet others) {
        others.stream()
                .filter(other -> other != number)
                .forEach(
                        other -> {
                            conflicts.get(number).set(other);
                            conflicts.get(other).set(number);
                        });
    }

    private int choose(int number) {
        BitSet taken = new BitSet();
        conflicts.get(number).stream()
                .filter(other -> cells[other] >= 0)
                .forEach(other -> taken.set(cells[other]));
        return joined.get(number).stream()
                .map(other -> cells[other])
                .filter(cell -> cell >= 0 && !taken.get(cell))
                .findFirst()
                .orElseGet(() -> taken.nextClearBit(0));
    }
}
