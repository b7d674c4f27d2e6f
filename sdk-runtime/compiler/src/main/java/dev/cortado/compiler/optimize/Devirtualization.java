package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.ir.ValueReplacement;
import dev.cortado.compiler.world.JavaMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes virtual and interface calls that can select one method only calls of that method. */
final class Devirtualization implements FunctionPass {
    private final CallTargets targets;

    Devirtualization(CallTargets targets) {
        this.targets = targets;
    }

    @Override
    public boolean apply(Function function) {
        ValueReplacement replacement = new ValueReplacement();
        boolean changed = false;
        for (Block block : function.blocks()) {
            List<Instruction> instructions = block.instructions();
            for (int i = 0; i < instructions.size(); i++) {
                Instruction call = instructions.get(i);
                Optional<JavaMethod> only = onlyTarget(call);
                if (only.isPresent()) {
                    Instruction direct =
                            Instruction.with(
                                    Opcode.INVOKESPECIAL,
                                    call.type(),
                                    only.get().ref(),
                                    call.position(),
                                    call.operands().toArray(Value[]::new));
                    direct.refine(call.refType());
                    instructions.set(i, direct);
                    replacement.replace(call, direct);
                    changed = true;
                }
            }
        }
        replacement.apply(function);
        return changed;
    }

    private Optional<JavaMethod> onlyTarget(Instruction call) {
        boolean isVirtual =
                call.opcode() == Opcode.INVOKEVIRTUAL || call.opcode() == Opcode.INVOKEINTERFACE;
        if (!isVirtual) {
            return Optional.empty();
        }
        Set<JavaMethod> possible = targets.of(call);
        return possible.size() == 1
                ? Optional.of(possible.iterator().next()).filter(m -> !m.isAbstract())
                : Optional.empty();
    }
}
