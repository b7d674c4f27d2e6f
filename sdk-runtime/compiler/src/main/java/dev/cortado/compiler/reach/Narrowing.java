package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.reach.flow.TypeFilter;
import dev.cortado.compiler.reach.flow.TypeFlow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the outcome of a type test or null test tells of the tested value. */
final class Narrowing {
    private record Edge(Block from, boolean holds) {}

    private final AnalysisState state;
    private final FunctionFlows function;
    private final Map<Edge, TypeFlow> narrowed = new HashMap<>();

    Narrowing(AnalysisState state, FunctionFlows function) {
        this.state = state;
        this.function = function;
    }

    /** The scope of an edge. */
    Scope along(Block from, Block to, Scope scope) {
        if (!(from.terminator() instanceof Terminator.Branch branch)
                || branch.whenTrue() == branch.whenFalse()
                || !(branch.condition() instanceof Instruction test)) {
            return scope;
        }
        boolean holds = branch.whenTrue() == to;
        Optional<TypeFilter> filter = filter(test, holds);
        if (filter.isEmpty()) {
            return scope;
        }
        Value value = test.operand(0);
        TypeFlow flow =
                narrowed.computeIfAbsent(
                        new Edge(from, holds),
                        e -> {
                            TypeFlow made = new TypeFlow(state.graph, filter.get());
                            function.flow(value, from).flowInto(made);
                            return made;
                        });
        return scope.with(value, flow);
    }

    private Optional<TypeFilter> filter(Instruction test, boolean holds) {
        return switch (test.opcode()) {
            case INSTANCEOF -> {
                if (test.operand(0) instanceof Constant) {
                    yield Optional.empty();
                }
                var type = state.world.resolve(test.typeAttribute());
                yield Optional.of(
                        holds
                                ? state.universe.instances(type).nonNull()
                                : state.universe.allBut(type));
            }
            case CMP -> againstNull(test, holds);
            default -> Optional.empty();
        };
    }

    private static Optional<TypeFilter> againstNull(Instruction test, boolean holds) {
        boolean isNullTest =
                test.opcode() == Opcode.CMP
                        && test.operand(0).type() == Type.REF
                        && !(test.operand(0) instanceof Constant)
                        && test.operand(1) instanceof Constant constant
                        && constant.isNull();
        if (!isNullTest) {
            return Optional.empty();
        }
        return switch (test.conditionAttribute()) {
            case EQ -> Optional.of(holds ? TypeFilter.NULL : TypeFilter.NON_NULL);
            case NE -> Optional.of(holds ? TypeFilter.NON_NULL : TypeFilter.NULL);
            default -> Optional.empty();
        };
    }
}
