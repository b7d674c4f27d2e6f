package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.TypeFacts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The start of a node: the block, the edges that reached it, and the state they merge to.
 *
 * <p>When edges may still come, variables that the loop writes get a phi at once and the others are
 * presumed to stay the same; an edge that contradicts throws {@link UnstableLoopException}.
 */
final class MergePoint {
    private record Edge(Block from, FrameState state) {}

    private final Node node;
    private final Bytecode code;
    private final Block block;
    private final TypeFacts types;
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Integer, Phi> localPhis = new HashMap<>();
    private final Map<Integer, Phi> stackPhis = new HashMap<>();
    private Optional<FrameState> merged = Optional.empty();

    MergePoint(Node node, Bytecode code, Block block, TypeFacts types) {
        this.node = node;
        this.code = code;
        this.block = block;
        this.types = types;
    }

    Block block() {
        return block;
    }

    boolean isMerged() {
        return merged.isPresent();
    }

    boolean hasEdgeFrom(Block from) {
        return edges.stream().anyMatch(e -> e.from == from);
    }

    /** Adds an edge, before or after the merge. */
    void add(Block from, FrameState state) {
        edges.add(new Edge(from, state));
        merged.ifPresent(start -> addLate(from, state, start));
    }

    /**
     * The state at the start; {@code mayChange} tells the variables that edges to come may have
     * written.
     */
    FrameState merge(boolean moreToCome, BitSet mayChange, boolean everything) {
        Facts common =
                moreToCome && everything
                        ? Facts.NONE
                        : Facts.common(edges.stream().map(e -> e.state.facts()).toList());
        FrameState first = edges.getFirst().state;
        FrameState start = new FrameState(first.maxLocals(), common);
        for (int slot = 0; slot < first.maxLocals(); slot++) {
            int at = slot;
            List<Optional<Value>> inputs = edges.stream().map(e -> e.state.local(at)).toList();
            if (agreeOnType(inputs)) {
                boolean phi = moreToCome && (everything || mayChange.get(slot));
                start.setLocal(
                        slot,
                        value(inputs, phi, slot, localPhis, code.frameLocal(node.first, slot)));
            }
        }
        for (int depth = 0; depth < first.stack().size(); depth++) {
            int at = depth;
            List<Optional<Value>> inputs =
                    edges.stream().map(e -> Optional.of(e.state.stack().get(at))).toList();
            start.push(
                    value(
                            inputs,
                            moreToCome,
                            depth,
                            stackPhis,
                            code.frameStack(node.first, depth)));
        }
        merged = Optional.of(start);
        return start.copy(node.liveIn);
    }

    private static boolean agreeOnType(List<Optional<Value>> inputs) {
        return inputs.stream().allMatch(Optional::isPresent)
                && inputs.stream().map(v -> v.get().type()).distinct().count() == 1;
    }

    private Value value(
            List<Optional<Value>> inputs,
            boolean forcePhi,
            int index,
            Map<Integer, Phi> phis,
            Optional<TypeRef> frame) {
        Value first = inputs.getFirst().orElseThrow();
        if (!forcePhi && inputs.stream().allMatch(v -> same(v.get(), first))) {
            return first;
        }
        Phi phi = new Phi(first.type());
        if (first.type() == Type.REF) {
            phi.refine(
                    forcePhi
                            ? frame.map(RefType::of).orElse(RefType.OBJECT)
                            : joined(inputs, frame));
        }
        for (int i = 0; i < edges.size(); i++) {
            phi.add(edges.get(i).from, inputs.get(i).get());
        }
        block.phis().add(phi);
        phis.put(index, phi);
        return phi;
    }

    private RefType joined(List<Optional<Value>> inputs, Optional<TypeRef> frame) {
        Optional<RefType> join = Optional.empty();
        boolean nonNull = true;
        for (int i = 0; i < edges.size(); i++) {
            Value input = inputs.get(i).orElseThrow();
            if (input instanceof Constant constant && constant.isNull()) {
                nonNull = false;
                continue;
            }
            RefType known = edges.get(i).state.facts().of(input);
            nonNull &= known.nonNull();
            join = Optional.of(join.map(j -> types.join(j, known)).orElse(known));
        }
        RefType found = join.orElse(RefType.OBJECT);
        if (found.type().equals(TypeRef.OBJECT) && frame.isPresent()) {
            found = RefType.of(frame.get());
        }
        return new RefType(found.type(), found.exact(), nonNull);
    }

    private void addLate(Block from, FrameState state, FrameState start) {
        if (!state.facts().extend(start.facts())) {
            throw new UnstableLoopException();
        }
        for (int slot = 0; slot < start.maxLocals(); slot++) {
            Optional<Value> expected = start.local(slot);
            if (expected.isPresent()) {
                addLate(
                        from,
                        Optional.ofNullable(localPhis.get(slot)),
                        expected.get(),
                        state.local(slot));
            }
        }
        for (int depth = 0; depth < start.stack().size(); depth++) {
            addLate(
                    from,
                    Optional.ofNullable(stackPhis.get(depth)),
                    start.stack().get(depth),
                    Optional.of(state.stack().get(depth)));
        }
    }

    private void addLate(Block from, Optional<Phi> phi, Value expected, Optional<Value> actual) {
        Optional<Value> fitting = actual.filter(v -> v.type() == expected.type());
        if (phi.isEmpty()) {
            if (fitting.isEmpty() || !same(fitting.get(), expected)) {
                throw new UnstableLoopException();
            }
            return;
        }
        // An input of another type is never used in verified code (JVMS 4.10.1); the phi itself
        // stands for it.
        phi.get().add(from, fitting.orElse(phi.get()));
    }

    private static boolean same(Value a, Value b) {
        return a == b || a instanceof Constant && a.equals(b);
    }
}
