package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.FailureText;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.translate.Node.Handler;
import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Translates the nodes of one method's control-flow graph, those that are reached and no others.
 *
 * <p>Steps: take the first pending node in reverse post-order, merge the states of the edges that
 * reached it, translate its instructions, which adds edges. A node whose remaining predecessors may
 * still be reached gets phis for what they may change (Braun et al., "Simple and Efficient
 * Construction of SSA Form", 2013, with the loop's writes known beforehand).
 */
final class BodyTranslation implements FunctionBuilder.Unwinding {
    private static final TypeRef THROWABLE = new TypeRef("java/lang/Throwable");

    /** The SDK's own code holds nothing large where it catches. */
    private static final String SDK = "dev/cortado/";

    /** Where an inlined body returns. */
    record Exit(Block block, Optional<Value> result, Facts facts) {}

    private final Translation translation;
    private final FunctionBuilder builder;
    private final Bytecode code;
    private final JavaMethod method;
    private final ControlFlow flow;
    private final Optional<Position> caller;
    private final Optional<BodyTranslation> outer;
    private final boolean unchecked;
    private final Map<Node, MergePoint> merges = new HashMap<>();
    private final PriorityQueue<Node> pending =
            new PriorityQueue<>(Comparator.comparingInt((Node n) -> n.order));
    private final List<Exit> exits = new ArrayList<>();
    private final InstructionTranslator instructions;
    private Optional<Value> monitor = Optional.empty();
    private FrameState state;
    private Node node;
    private int index;

    BodyTranslation(Translation translation, Bytecode code, Optional<BodyTranslation> outer) {
        this.translation = translation;
        this.builder = translation.builder();
        this.code = code;
        this.method = code.method();
        this.flow = new ControlFlow(code, method.isSynchronized());
        this.caller = outer.map(o -> o.builder.position());
        this.outer = outer;
        this.unchecked =
                method.hasAnnotation(Annotations.UNCHECKED)
                        || method.owner().hasAnnotation(Annotations.UNCHECKED);
        this.state =
                new FrameState(
                        code.maxLocals(), outer.map(o -> o.state.facts()).orElse(Facts.NONE));
        this.node = flow.entry();
        this.instructions = new InstructionTranslator(this);
    }

    /** Translates the body from the builder's block on; the exits are those of an inlined body. */
    List<Exit> translate(List<Value> arguments) {
        int slot = 0;
        for (Value argument : arguments) {
            state.setLocal(slot, argument);
            slot += FrameState.isWide(argument) ? 2 : 1;
        }
        Position before = builder.position();
        FunctionBuilder.Unwinding previous = builder.unwindBy(this);
        if (method.isSynchronized()) {
            monitor =
                    Optional.of(
                            method.isStatic()
                                    ? translation.mirror(method.owner())
                                    : arguments.getFirst());
            builder.unwindBy(previous);
            builder.emit(Opcode.MONITORENTER, Type.VOID, monitor.get());
            builder.unwindBy(this);
        }
        go(flow.entry());
        while (!pending.isEmpty()) {
            translate(pending.poll());
        }
        builder.unwindBy(previous);
        builder.at(before);
        return exits;
    }

    private void translate(Node next) {
        node = next;
        MergePoint merge = merges.get(next);
        BitSet mayChange = new BitSet();
        boolean moreToCome = moreToCome(next, mayChange);
        state = merge.merge(moreToCome, mayChange, translation.presumeNothing());
        builder.place(merge.block());
        switch (next.role) {
            case CODE -> translateCode(next);
            case DISPATCH -> dispatch(next);
            case TEST -> test(next);
            case RELEASE -> release();
        }
    }

    /**
     * Whether an edge to a node may come later; collects the variables that may be written on the
     * way.
     */
    private boolean moreToCome(Node target, BitSet mayChange) {
        if (target.predecessors.stream().allMatch(p -> isTranslated(p))) {
            return false;
        }
        List<Node> starts = new ArrayList<>(pending);
        starts.add(target);
        Set<Node> forward = reach(starts, true);
        if (target.predecessors.stream().noneMatch(p -> !isTranslated(p) && forward.contains(p))) {
            return false;
        }
        Set<Node> backward = reach(List.of(target), false);
        for (Node each : forward) {
            if (backward.contains(each)) {
                mayChange.or(each.written);
            }
        }
        return true;
    }

    private boolean isTranslated(Node other) {
        MergePoint merge = merges.get(other);
        return merge != null && merge.isMerged();
    }

    private Set<Node> reach(List<Node> starts, boolean forward) {
        Set<Node> seen = new HashSet<>(starts);
        Deque<Node> work = new ArrayDeque<>(starts);
        while (!work.isEmpty()) {
            Node next = work.pop();
            for (Node neighbour : forward ? next.successors : next.predecessors) {
                if (!isTranslated(neighbour) && seen.add(neighbour)) {
                    work.push(neighbour);
                }
            }
        }
        return seen;
    }

    private void translateCode(Node next) {
        for (int i = next.first; i <= next.last; i++) {
            builder.at(new Position(method.ref(), code.line(i), caller));
            index = i;
            instructions.translate(i);
            if (builder.current().isTerminated()) {
                return;
            }
        }
        if (next.last + 1 >= code.size()) {
            throw refused(next.last, "the code ends without a return");
        }
        go(flow.at(next.last + 1));
    }

    private void dispatch(Node next) {
        int handler = Math.max(0, next.handlers.getFirst().target());
        builder.at(new Position(method.ref(), code.line(handler), caller));
        Value exception = builder.emit(Opcode.CATCH, Type.REF);
        exception.refine(RefType.of(THROWABLE).asNonNull());
        if (!method.owner().name().startsWith(SDK)
                && next.handlers.stream().anyMatch(Handler::takesOutOfMemory)) {
            builder.emitWith(Opcode.INTRINSIC, Type.VOID, Intrinsics.FORGET);
        }
        state.push(exception);
        go(flow.test(next.handlers));
    }

    private void test(Node next) {
        Handler handler = next.handlers.getFirst();
        Value exception = state.stack().getFirst();
        builder.at(new Position(method.ref(), code.line(Math.max(0, handler.target())), caller));
        if (handler.catchType().isEmpty()) {
            go(flow.target(handler));
            return;
        }
        TypeRef type = handler.catchType().get();
        Value matches =
                translation.world().find(type.name()).isEmpty()
                        ? Constant.ofBoolean(false)
                        : builder.pure(Opcode.INSTANCEOF, Type.I1, Optional.of(type), exception);
        List<Handler> rest = next.handlers.subList(1, next.handlers.size());
        Facts before = state.facts();
        Block otherwise = builder.function().detachedBlock();
        if (matches instanceof Constant) {
            builder.terminate(new Terminator.Goto(otherwise, builder.position()));
        } else {
            state.setFacts(before.withProven(exception, new RefType(type, false, true), type));
            Block handles = edge(flow.target(handler));
            state.setFacts(before);
            builder.terminate(
                    new Terminator.Branch(matches, handles, otherwise, false, builder.position()));
        }
        builder.place(otherwise);
        if (rest.isEmpty()) {
            throwOn(exception);
        } else {
            go(flow.test(rest));
        }
    }

    /** Throws an exception that no handler of this body takes. */
    private void throwOn(Value exception) {
        builder.unwindBy(from -> outer.flatMap(o -> o.handlerFor(from)));
        builder.throwException(exception);
        builder.unwindBy(this);
    }

    private void release() {
        Value exception = state.stack().getFirst();
        builder.unwindBy(from -> outer.flatMap(o -> o.handlerFor(from)));
        builder.emit(Opcode.MONITOREXIT, Type.VOID, monitor.orElseThrow());
        builder.throwException(exception);
        builder.unwindBy(this);
    }

    @Override
    public Optional<Block> handlerFor(Block from) {
        if (node.role == Node.Role.CODE && !node.handlers.isEmpty()) {
            Node target =
                    node.dispatch.orElseThrow(
                            () ->
                                    new IllegalStateException(
                                            "no dispatch node for " + method + " " + node.first));
            return Optional.of(edge(target, from, state.copyWithStack(target.liveIn, List.of())));
        }
        return outer.flatMap(o -> o.handlerFor(from));
    }

    /** Ends the block with a jump to a node. */
    void go(Node target) {
        builder.terminate(new Terminator.Goto(edge(target), builder.position()));
    }

    /**
     * Adds an edge from the builder's block with the current state; the block that the node starts
     * with.
     */
    Block edge(Node target) {
        return edge(target, builder.current(), state.copy(target.liveIn));
    }

    private Block edge(Node target, Block from, FrameState carried) {
        MergePoint merge = merges.get(target);
        if (merge == null) {
            Block block = builder.function().detachedBlock();
            merge = new MergePoint(target, code, block, translation.types());
            merges.put(target, merge);
            pending.add(target);
        }
        if (!merge.hasEdgeFrom(from)) {
            merge.add(from, carried);
        }
        return merge.block();
    }

    /** Leaves the method, or an inlined body, with a result. */
    void leave(Optional<Value> result) {
        monitor.ifPresent(
                m -> {
                    builder.unwindBy(from -> outer.flatMap(o -> o.handlerFor(from)));
                    builder.emit(Opcode.MONITOREXIT, Type.VOID, m);
                    builder.unwindBy(this);
                });
        if (outer.isEmpty()) {
            builder.terminate(new Terminator.Return(result.stream().toList(), builder.position()));
            return;
        }
        Block end = builder.current();
        exits.add(new Exit(end, result, state.facts()));
        // The caller puts the jump to its own continuation here.
        end.terminate(new Terminator.Unreachable(builder.position()));
    }

    TranslationException refused(int index, String reason) {
        return new TranslationException(method.ref(), code.offset(index), code.line(index), reason);
    }

    /** What is said when the instruction being translated finds null. */
    Optional<FailureText> failureText() {
        return translation.nullChecks().of(method, index);
    }

    Translation translation() {
        return translation;
    }

    Bytecode code() {
        return code;
    }

    ControlFlow flow() {
        return flow;
    }

    JavaMethod method() {
        return method;
    }

    FrameState state() {
        return state;
    }

    /** Whether null, bounds, store and division checks are left out. */
    boolean isUnchecked() {
        return unchecked;
    }

    Optional<BodyTranslation> outer() {
        return outer;
    }
}
