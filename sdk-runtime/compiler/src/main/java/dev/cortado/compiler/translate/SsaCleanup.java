package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Removes what construction leaves behind: unreachable blocks, trivial phis, unused values, and jumps to a
 * block that has no other predecessor.
 *
 * <p>Cost: linear, times the nesting of trivial phis.
 */
final class SsaCleanup {
    private final Function function;
    private final Map<Value, Value> replacements = new IdentityHashMap<>();

    private SsaCleanup(Function function) {
        this.function = function;
    }

    static void clean(Function function) {
        SsaCleanup cleanup = new SsaCleanup(function);
        cleanup.removeUnreachable();
        cleanup.removeTrivialPhis();
        cleanup.removeUnused();
        cleanup.mergeStraightLines();
    }

    private void removeUnreachable() {
        Set<Block> reached = new HashSet<>();
        Deque<Block> work = new ArrayDeque<>(List.of(function.entry()));
        reached.add(function.entry());
        while (!work.isEmpty()) {
            for (Block successor : work.pop().successors()) {
                if (reached.add(successor)) {
                    work.push(successor);
                }
            }
        }
        function.blocks().removeIf(b -> !reached.contains(b));
        Map<Block, Set<Block>> predecessors = predecessors();
        for (Block block : function.blocks()) {
            Set<Block> present = predecessors.getOrDefault(block, Set.of());
            for (Phi phi : block.phis()) {
                List.copyOf(phi.predecessors()).stream()
                        .filter(p -> !present.contains(p))
                        .forEach(phi::remove);
            }
        }
    }

    private Map<Block, Set<Block>> predecessors() {
        Map<Block, Set<Block>> predecessors = new HashMap<>();
        for (Block block : function.blocks()) {
            for (Block successor : block.successors()) {
                predecessors.computeIfAbsent(successor, b -> new HashSet<>()).add(block);
            }
        }
        return predecessors;
    }

    private void removeTrivialPhis() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : function.blocks()) {
                for (Phi phi : List.copyOf(block.phis())) {
                    Optional<Value> only = onlyInput(phi);
                    if (only.isPresent()) {
                        replacements.put(phi, only.get());
                        block.phis().remove(phi);
                        changed = true;
                    }
                }
            }
        }
        for (Block block : function.blocks()) {
            block.phis().forEach(p -> p.inputs().replaceAll(this::resolve));
            block.instructions().forEach(i -> i.operands().replaceAll(this::resolve));
            block.terminator().operands().replaceAll(this::resolve);
        }
    }

    private Optional<Value> onlyInput(Phi phi) {
        Optional<Value> only = Optional.empty();
        for (Value input : phi.inputs()) {
            Value resolved = resolve(input);
            if (resolved == phi) {
                continue;
            }
            if (only.isPresent() && only.get() != resolved
                    && !(resolved instanceof Constant && resolved.equals(only.get()))) {
                return Optional.empty();
            }
            only = Optional.of(resolved);
        }
        return only;
    }

    private Value resolve(Value value) {
        Value current = value;
        Value next = replacements.get(current);
        while (next != null) {
            current = next;
            next = replacements.get(current);
        }
        return current;
    }

    private void removeUnused() {
        Set<Value> used = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Value> work = new ArrayDeque<>();
        for (Block block : function.blocks()) {
            work.addAll(block.terminator().operands());
            block.instructions().stream().filter(SsaCleanup::hasEffect).forEach(work::add);
        }
        while (!work.isEmpty()) {
            Value value = work.pop();
            if (used.add(value)) {
                switch (value) {
                    case Instruction instruction -> work.addAll(instruction.operands());
                    case Phi phi -> work.addAll(phi.inputs());
                    default -> {}
                }
            }
        }
        for (Block block : function.blocks()) {
            block.phis().removeIf(p -> !used.contains(p));
            block.instructions().removeIf(i -> !used.contains(i));
        }
    }

    private static boolean hasEffect(Instruction instruction) {
        return switch (instruction.opcode().effect()) {
            case PURE -> false;
            case READ -> instruction.opcode() == Opcode.CATCH || instruction.opcode() == Opcode.LOAD;
            case WRITE, CHECK, CALL -> true;
        };
    }

    /** Only the last instruction of a block with an unwind edge may throw. */
    private static boolean mayPrecede(Block block, Block next) {
        return next.unwind().isEmpty() || block.instructions().stream().noneMatch(Instruction::mayThrow);
    }

    private void mergeStraightLines() {
        Map<Block, Set<Block>> predecessors = predecessors();
        Map<Block, Block> mergedInto = new HashMap<>();
        List<Block> kept = new ArrayList<>();
        for (Block block : function.blocks()) {
            if (mergedInto.containsKey(block)) {
                continue;
            }
            kept.add(block);
            while (block.unwind().isEmpty()
                    && block.terminator() instanceof Terminator.Goto jump
                    && jump.target() != block
                    && jump.target() != function.entry()
                    && jump.target().phis().isEmpty()
                    && mayPrecede(block, jump.target())
                    && predecessors.get(jump.target()).size() == 1
                    && !mergedInto.containsKey(jump.target())) {
                Block next = jump.target();
                block.instructions().addAll(next.instructions());
                block.unwindTo(next.unwind());
                block.terminate(next.terminator());
                mergedInto.put(next, block);
            }
        }
        kept.removeIf(mergedInto::containsKey);
        function.blocks().clear();
        function.blocks().addAll(kept);
        for (Block block : function.blocks()) {
            for (Phi phi : block.phis()) {
                phi.predecessors().replaceAll(p -> {
                    Block at = p;
                    while (mergedInto.containsKey(at)) {
                        at = mergedInto.get(at);
                    }
                    return at;
                });
            }
        }
    }
}
