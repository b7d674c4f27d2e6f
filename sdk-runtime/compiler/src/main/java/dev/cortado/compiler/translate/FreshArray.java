package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An array that was made and filled on the only way to here, as a call with variable arity does,
 * and that nothing else refers to.
 *
 * @param elements what it holds, each stored once
 */
record FreshArray(Instruction made, List<Value> elements, List<Place> uses) {
    private static final int MAX_BLOCKS = 64;

    /** An instruction and the block that it is in. */
    record Place(Block block, Instruction instruction) {}

    /** The array that a call has taken from the stack, if it is one. */
    static Optional<FreshArray> of(BodyTranslation body, Value array) {
        if (!(array instanceof Instruction made)
                || made.opcode() != Opcode.NEWARRAY
                || !(made.operand(0) instanceof Constant length)
                || !(length.payload() instanceof Integer count)
                || count < 0
                || isHeld(body.state(), made)) {
            return Optional.empty();
        }
        Optional<List<Place>> way = since(body.translation().builder(), made);
        Value[] elements = new Value[count];
        List<Place> uses = new ArrayList<>();
        for (Place place : way.orElse(List.of())) {
            Instruction i = place.instruction();
            if (i == made || i.operands().contains(made)) {
                uses.add(place);
            }
            if (i != made && i.operands().contains(made)) {
                Optional<Integer> index = stored(i, made, count);
                if (index.isEmpty() || elements[index.get()] != null) {
                    return Optional.empty();
                }
                elements[index.get()] = i.operand(2);
            }
        }
        return way.isEmpty() || Arrays.asList(elements).contains(null)
                ? Optional.empty()
                : Optional.of(new FreshArray(made, List.of(elements), uses));
    }

    private static boolean isHeld(FrameState state, Value array) {
        boolean onStack = state.stack().contains(array);
        for (int slot = 0; slot < state.maxLocals() && !onStack; slot++) {
            onStack = state.local(slot).filter(value -> value == array).isPresent();
        }
        return onStack;
    }

    private static Optional<Integer> stored(Instruction store, Value array, int count) {
        return store.opcode() == Opcode.ARRAYSTORE
                        && store.operand(0) == array
                        && store.operand(2) != array
                        && store.operand(1) instanceof Constant index
                        && index.payload() instanceof Integer i
                        && i >= 0
                        && i < count
                ? Optional.of(i)
                : Optional.empty();
    }

    /** The instructions from an allocation on to here; empty when there are several ways. */
    private static Optional<List<Place>> since(FunctionBuilder builder, Instruction made) {
        List<Place> found = new ArrayList<>();
        Block block = builder.current();
        for (int i = 0; i < MAX_BLOCKS; i++) {
            for (Instruction each : block.instructions().reversed()) {
                found.add(new Place(block, each));
                if (each == made) {
                    return Optional.of(found);
                }
            }
            Block here = block;
            List<Block> before =
                    builder.function().blocks().stream()
                            .filter(b -> b.isTerminated() && b.successors().contains(here))
                            .toList();
            if (before.size() != 1 || !here.phis().isEmpty()) {
                return Optional.empty();
            }
            block = before.getFirst();
        }
        return Optional.empty();
    }

    /** Removes the array, since nothing uses it any more. */
    void remove() {
        for (Place use : uses) {
            boolean keepsEdge =
                    use.instruction() == made
                            && use.block().unwind().isPresent()
                            && use.block().instructions().getLast() == made;
            if (!keepsEdge) {
                use.block().instructions().remove(use.instruction());
            }
        }
    }
}
