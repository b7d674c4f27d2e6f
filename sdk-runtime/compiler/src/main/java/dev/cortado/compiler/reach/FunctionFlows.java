package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.DominatorTree;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Parameter;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.reach.flow.Flow;
import dev.cortado.compiler.reach.flow.TypeFlow;
import dev.cortado.compiler.reach.flow.TypeUniverse;
import dev.cortado.compiler.reach.flow.ValueFlow;
import dev.cortado.compiler.world.JavaMethod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The flows of one function, and which of its blocks and edges run.
 *
 * <p>A block is scanned once an edge leads to it, up to the first instruction that can't complete,
 * and on from there once that can.
 */
final class FunctionFlows {
    private final AnalysisState state;
    private final MethodFlows method;
    private final Function function;
    private final DominatorTree dominators;
    private final InstructionFlows instructions;
    private final Narrowing narrowing;
    private final Map<Value, Flow> flows = new IdentityHashMap<>();
    private final Set<Block> running = new LinkedHashSet<>();
    private final Map<Block, Set<Block>> edges = new HashMap<>();
    private final Map<Block, Instruction> stoppedAt = new HashMap<>();
    private final Map<Block, Scope> scopes = new HashMap<>();
    private final Map<Block, Scope> beforeLast = new HashMap<>();
    private final Map<Instruction, Set<JavaMethod>> callees = new IdentityHashMap<>();
    private final Map<Instruction, Flow> checked = new IdentityHashMap<>();

    FunctionFlows(
            AnalysisState state, MethodFlows method, Function function, DominatorTree dominators) {
        this.state = state;
        this.method = method;
        this.function = function;
        this.dominators = dominators;
        this.narrowing = new Narrowing(state, this);
        this.instructions = new InstructionFlows(state, this);
    }

    Function function() {
        return function;
    }

    /** Gives a parameter its flow. */
    void bind(Parameter parameter, Flow flow) {
        flows.put(parameter, flow);
    }

    /** Scans the entry block. */
    void enter() {
        running.add(function.entry());
        scopes.put(function.entry(), Scope.EMPTY);
        scan(function.entry(), 0);
    }

    private void run(Block block, Scope scope) {
        if (running.add(block)) {
            scopes.put(block, scope);
            state.graph.schedule(() -> scan(block, 0));
        }
    }

    private void scan(Block block, int from) {
        List<Instruction> code = block.instructions();
        for (int i = from; i < code.size(); i++) {
            Instruction instruction = code.get(i);
            if (i == code.size() - 1 && block.unwind().isPresent() && instruction.mayThrow()) {
                beforeLast.put(block, scopes.get(block));
                unwind(block);
            }
            Gate gate = instructions.scan(instruction, block);
            if (!gate.isOpen()) {
                int next = i + 1;
                stoppedAt.put(block, instruction);
                gate.whenOpen(
                        () -> {
                            stoppedAt.remove(block);
                            state.graph.schedule(() -> scan(block, next));
                        });
                return;
            }
        }
        beforeLast.putIfAbsent(block, scopes.get(block));
        end(block);
    }

    private void unwind(Block block) {
        Block handler = block.unwind().orElseThrow();
        state.thrown.observeUntil(
                () -> {
                    if (state.thrown.isEmpty()) {
                        return false;
                    }
                    take(block, handler);
                    return true;
                });
    }

    private void end(Block block) {
        Terminator terminator = block.terminator();
        terminator.operands().forEach(o -> reachConstant(o, terminator.position()));
        switch (terminator) {
            case Terminator.Goto next -> take(block, next.target());
            case Terminator.Branch branch -> {
                ValueFlow condition = number(branch.condition(), block);
                condition.observe(() -> branch(block, branch, condition));
            }
            case Terminator.Switch select -> {
                ValueFlow selector = number(select.selector(), block);
                selector.observe(() -> select(block, select, selector));
            }
            case Terminator.Return result -> {
                if (!result.operands().isEmpty()) {
                    method.result()
                            .ifPresent(r -> flow(result.operands().getFirst(), block).flowInto(r));
                }
                method.returning().open();
            }
            case Terminator.Throw thrown -> {
                instructions.thrown(
                        objects(thrown.operands().getFirst(), block), thrown.position());
                block.unwind().ifPresent(handler -> unwind(block));
            }
            case Terminator.Unreachable u -> {}
        }
    }

    private void branch(Block block, Terminator.Branch branch, ValueFlow condition) {
        boolean both = condition.varies();
        if (both || condition.constant().filter(c -> (Boolean) c.payload()).isPresent()) {
            take(block, branch.whenTrue());
        }
        if (both || condition.constant().filter(c -> !(Boolean) c.payload()).isPresent()) {
            take(block, branch.whenFalse());
        }
    }

    private void select(Block block, Terminator.Switch select, ValueFlow selector) {
        if (selector.varies()) {
            select.successors().forEach(s -> take(block, s));
        }
        selector.constant()
                .ifPresent(
                        c -> {
                            int at = select.keys().indexOf(c.payload());
                            take(
                                    block,
                                    at < 0
                                            ? select.successors().getLast()
                                            : select.successors().get(at));
                        });
    }

    private void take(Block from, Block to) {
        if (!edges.computeIfAbsent(from, f -> new HashSet<>()).add(to)) {
            return;
        }
        boolean unwinding = from.unwind().filter(h -> h == to).isPresent();
        Scope scope =
                unwinding ? beforeLast.get(from) : narrowing.along(from, to, scopes.get(from));
        for (Phi phi : to.phis()) {
            int at = phi.predecessors().indexOf(from);
            Value input = phi.inputs().get(at);
            reachConstant(input, Position.of(function.method(), 0));
            flow(input, scope).flowInto(flow(phi, Scope.EMPTY));
        }
        boolean only = dominators.predecessors(to).size() == 1;
        run(to, only ? scope : dominatorScope(to));
    }

    private Scope dominatorScope(Block block) {
        return dominators
                .immediateDominator(block)
                .map(d -> beforeLast.getOrDefault(d, scopes.get(d)))
                .orElse(Scope.EMPTY);
    }

    /** Puts a constant's object or method into the image. */
    void reachConstant(Value value, Position position) {
        if (value instanceof Constant constant) {
            switch (constant.payload()) {
                case ImageObjectHandle object ->
                        state.objects.constant(object, reason("constant in", position));
                case Constant.Code code ->
                        state.methods.reachOpen(
                                state.world.method(code.method()),
                                reason("address taken in", position));
                default -> {}
            }
        }
    }

    /** A reason in this method. */
    Reason reason(String what, Position position) {
        return Reason.in(method.method(), what, position);
    }

    /** What a value may hold in a block, as far as that is scanned. */
    Flow flow(Value value, Block at) {
        return flow(value, scopes.get(at));
    }

    private Flow flow(Value value, Scope scope) {
        if (value instanceof Constant constant) {
            return constant(constant);
        }
        return scope.find(value)
                .orElseGet(() -> flows.computeIfAbsent(value, v -> state.sources.value(v.type())));
    }

    private Flow constant(Constant constant) {
        if (constant.type() != Type.REF) {
            return state.sources.constant(constant);
        }
        if (constant.payload() instanceof ImageObjectHandle object) {
            return state.objects.constant(
                    object, reason("constant in", Position.of(function.method(), 0)));
        }
        return flows.computeIfAbsent(
                constant,
                c -> {
                    TypeFlow flow = new TypeFlow(state.graph);
                    flow.add(constant.isNull() ? TypeUniverse.NULL : state.sources.address());
                    return flow;
                });
    }

    TypeFlow objects(Value value, Block at) {
        return (TypeFlow) flow(value, at);
    }

    ValueFlow number(Value value, Block at) {
        return (ValueFlow) flow(value, at);
    }

    /** What an instruction results in. */
    Flow result(Instruction instruction) {
        return flow(instruction, Scope.EMPTY);
    }

    /** Says that a value is narrowed in the rest of a block and in what that dominates. */
    void narrow(Block block, Value value, Flow flow) {
        if (!(value instanceof Constant)) {
            scopes.put(block, scopes.get(block).with(value, flow));
        }
    }

    /** Notes what a check looks at. */
    void checks(Instruction check, Flow operand) {
        checked.put(check, operand);
    }

    /** Notes that a call may call a method. */
    boolean addCallee(Instruction call, JavaMethod target) {
        return callees.computeIfAbsent(call, c -> new LinkedHashSet<>()).add(target);
    }

    Map<Instruction, Set<JavaMethod>> callees() {
        return callees;
    }

    boolean runs(Block block) {
        return running.contains(block);
    }

    boolean runs(Block from, Block to) {
        return edges.getOrDefault(from, Set.of()).contains(to);
    }

    /** The instruction that never completes, if one of the block's doesn't. */
    Optional<Instruction> stoppedAt(Block block) {
        return Optional.ofNullable(stoppedAt.get(block));
    }

    /** What flows to a check; empty when it was not scanned. */
    Optional<Flow> checked(Instruction check) {
        return Optional.ofNullable(checked.get(check));
    }

    /** What is known of a value everywhere; empty when nothing that runs defines it. */
    Optional<Flow> known(Value value) {
        return Optional.ofNullable(flows.get(value));
    }
}
