package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.reach.flow.Flow;
import dev.cortado.compiler.reach.flow.TypeFlow;
import dev.cortado.compiler.reach.flow.TypeUniverse;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import java.util.List;
import java.util.Optional;

/** Lets arguments flow into what a call selects, and results back. */
final class CallFlows {
    private final AnalysisState state;
    private final FunctionFlows function;
    private final TypeTransfers transfers;

    CallFlows(AnalysisState state, FunctionFlows function) {
        this.state = state;
        this.function = function;
        this.transfers = new TypeTransfers(state);
    }

    /** Takes a call in; the gate is open once some callee returns. */
    Gate scan(Instruction call, Block block) {
        JavaMethod named = state.world.method(call.methodAttribute());
        List<Flow> arguments = call.operands().stream().map(o -> function.flow(o, block)).toList();
        Optional<Flow> result =
                call.type() == Type.VOID ? Optional.empty() : Optional.of(function.result(call));
        Reason reason = function.reason("called by", call.position());
        boolean transferred =
                result.isPresent() && transfers.transfer(named, arguments, result.get(), reason);
        Site site =
                new Site(
                        call,
                        arguments,
                        transferred ? Optional.empty() : result,
                        reason,
                        new Gate());
        boolean isStatic = call.opcode() == Opcode.INVOKESTATIC || named.isStatic();
        if (isStatic) {
            link(site, named, 0);
            return site.completing();
        }
        TypeFlow receiver = (TypeFlow) arguments.getFirst();
        boolean direct = call.opcode() == Opcode.INVOKESPECIAL || call.opcode() == Opcode.CALL;
        receiver.forEach(
                element -> {
                    if (element == TypeUniverse.NULL) {
                        return;
                    }
                    JavaClass type = state.universe.element(element).type();
                    if (type.isSubtypeOf(named.owner())) {
                        Optional<JavaMethod> selected =
                                direct ? Optional.of(named) : type.select(named);
                        selected.ifPresent(target -> dispatch(site, target, element));
                    }
                });
        return site.completing();
    }

    private record Site(
            Instruction call,
            List<Flow> arguments,
            Optional<Flow> result,
            Reason reason,
            Gate completing) {}

    private void dispatch(Site site, JavaMethod target, int receiver) {
        MethodFlows callee = link(site, target, 1);
        ((TypeFlow) callee.parameters().getFirst()).add(receiver);
    }

    private MethodFlows link(Site site, JavaMethod target, int firstArgument) {
        MethodFlows callee = state.methods.reach(target, site.reason());
        if (function.addCallee(site.call(), target)) {
            for (int i = firstArgument; i < site.arguments().size(); i++) {
                site.arguments().get(i).flowInto(callee.parameters().get(i));
            }
            site.result().ifPresent(result -> callee.result().ifPresent(r -> r.flowInto(result)));
            callee.returning().whenOpen(site.completing()::open);
        }
        return callee;
    }
}
