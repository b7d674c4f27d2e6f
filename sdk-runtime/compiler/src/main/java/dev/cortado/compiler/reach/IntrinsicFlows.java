package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.reach.flow.TypeFlow;
import dev.cortado.compiler.reach.flow.TypeUniverse;
import dev.cortado.compiler.reach.flow.ValueFlow;
import dev.cortado.compiler.world.JavaClass;
import java.util.Optional;
import java.util.OptionalLong;

/** What intrinsics make flow. */
final class IntrinsicFlows {
    private final AnalysisState state;
    private final FunctionFlows function;

    IntrinsicFlows(AnalysisState state, FunctionFlows function) {
        this.state = state;
        this.function = function;
    }

    void scan(Instruction i, Block block) {
        switch (i.nameAttribute()) {
            case Intrinsics.GET_CLASS -> {
                TypeFlow mirrors = (TypeFlow) function.result(i);
                function.objects(i.operand(0), block)
                        .forEach(
                                element -> {
                                    if (element != TypeUniverse.NULL) {
                                        JavaClass type = state.universe.element(element).type();
                                        if (!FlowSources.isAddress(type)) {
                                            mirrors.add(
                                                    state.types.mirror(
                                                            type,
                                                            function.reason(
                                                                    "Class object asked for in",
                                                                    i.position())));
                                        }
                                    }
                                });
            }
            case Intrinsics.CLONE ->
                    function.objects(i.operand(0), block).flowInto(function.result(i));
            case Intrinsics.ARRAY_COPY, Intrinsics.ARRAY_COPY_BYTES, Intrinsics.ARRAY_COPY_WORDS ->
                    state.arrays.copy(
                            function.objects(i.operand(0), block),
                            function.objects(i.operand(2), block),
                            function.reason("copied in", i.position()));
            default -> {
                if (i.nameAttribute().startsWith("unsafe.")) {
                    unsafe(i, block);
                } else {
                    unknown(i);
                }
            }
        }
    }

    private void unknown(Instruction i) {
        switch (i.type()) {
            case VOID -> {}
            case REF ->
                    state.sources
                            .anyInstance(state.world.resolve(i.refType().type()))
                            .flowInto(function.result(i));
            default -> ((ValueFlow) function.result(i)).addAny();
        }
    }

    private void unsafe(Instruction i, Block block) {
        if (i.type() != Type.REF && i.type() != Type.VOID) {
            ((ValueFlow) function.result(i)).addAny();
        }
        if (!i.nameAttribute().endsWith(".REFERENCE")) {
            return;
        }
        Optional<TypeFlow> loaded =
                i.type() == Type.REF
                        ? Optional.of((TypeFlow) function.result(i))
                        : Optional.empty();
        Optional<TypeFlow> stored =
                i.operands().size() > 2
                        ? Optional.of(function.objects(i.operands().getLast(), block))
                        : Optional.empty();
        Value offset = i.operand(1);
        OptionalLong constant =
                offset instanceof Constant c && c.payload() instanceof Number n
                        ? OptionalLong.of(n.longValue())
                        : OptionalLong.empty();
        state.offsets.add(
                function.objects(i.operand(0), block),
                constant,
                loaded,
                stored,
                function.reason("read by its offset in", i.position()));
    }
}
