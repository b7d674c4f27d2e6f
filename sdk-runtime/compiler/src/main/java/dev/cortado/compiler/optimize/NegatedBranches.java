package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Value;
import java.util.Optional;

/**
 * Makes a branch on a boolean that bytecode spells as an int a branch on the condition itself, so
 * that the passes that learn from branches see the test.
 */
final class NegatedBranches implements FunctionPass {
    @Override
    public boolean apply(Function function) {
        boolean changed = false;
        for (Block block : function.blocks()) {
            if (block.terminator() instanceof Terminator.Branch branch) {
                Optional<Terminator> simpler = simplify(branch);
                simpler.ifPresent(block::terminate);
                changed |= simpler.isPresent();
            }
        }
        return changed;
    }

    private static Optional<Terminator> simplify(Terminator.Branch branch) {
        if (!(branch.condition() instanceof Instruction test)
                || test.opcode() != Opcode.CMP
                || !(test.operand(0) instanceof Instruction spelled)
                || spelled.opcode() != Opcode.BOOL2I
                || !(test.operand(1) instanceof Constant zero)
                || !Integer.valueOf(0).equals(zero.payload())) {
            return Optional.empty();
        }
        Value bit = spelled.operand(0);
        Condition condition = test.conditionAttribute();
        if (condition == Condition.NE) {
            return Optional.of(
                    new Terminator.Branch(
                            bit,
                            branch.whenTrue(),
                            branch.whenFalse(),
                            branch.secondIsCold(),
                            branch.position()));
        }
        // Only a second successor can be cold.
        return condition == Condition.EQ && !branch.secondIsCold()
                ? Optional.of(
                        new Terminator.Branch(
                                bit,
                                branch.whenFalse(),
                                branch.whenTrue(),
                                false,
                                branch.position()))
                : Optional.empty();
    }
}
