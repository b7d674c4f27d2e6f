package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.ConstantArithmetic;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.ir.ValueReplacement;
import java.util.Iterator;
import java.util.Optional;

/**
 * Evaluates what has constant operands, and turns branches and switches on constants into jumps.
 */
final class ConstantFolding implements FunctionPass {
    @Override
    public boolean apply(Function function) {
        ValueReplacement replacement = new ValueReplacement();
        boolean changed = false;
        for (Block block : function.dominators().reversePostOrder()) {
            for (Iterator<Instruction> i = block.instructions().iterator(); i.hasNext(); ) {
                Instruction instruction = i.next();
                instruction.operands().replaceAll(replacement::resolve);
                Optional<Value> folded = fold(instruction);
                if (folded.isPresent()) {
                    replacement.replace(instruction, folded.get());
                }
                if (folded.isPresent() || alwaysPasses(instruction)) {
                    i.remove();
                    changed = true;
                }
            }
        }
        replacement.apply(function);
        for (Block block : function.blocks()) {
            changed |= straighten(block);
        }
        return changed;
    }

    private static Optional<Value> fold(Instruction instruction) {
        boolean sameReference =
                instruction.opcode() == Opcode.CMP
                        && instruction.operand(0) == instruction.operand(1)
                        && instruction.operand(0).type() == Type.REF;
        if (sameReference) {
            return switch (instruction.conditionAttribute()) {
                case EQ -> Optional.of(Constant.ofBoolean(true));
                case NE -> Optional.of(Constant.ofBoolean(false));
                default -> Optional.empty();
            };
        }
        return ConstantArithmetic.evaluate(
                        instruction.opcode(), instruction.attribute(), instruction.operands())
                .map(c -> c);
    }

    private static boolean alwaysPasses(Instruction check) {
        return switch (check.opcode()) {
            case ZEROCHECK ->
                    check.operand(0) instanceof Constant c
                            && ((Number) c.payload()).longValue() != 0;
            case BOUNDSCHECK ->
                    check.operand(0) instanceof Constant index
                            && check.operand(1) instanceof Constant length
                            && ConstantArithmetic.compare(
                                            Condition.BELOW, index.payload(), length.payload())
                                    .orElse(false);
            default -> false;
        };
    }

    private static boolean straighten(Block block) {
        Optional<Block> target =
                switch (block.terminator()) {
                    case Terminator.Branch branch when branch.whenTrue() == branch.whenFalse() ->
                            Optional.of(branch.whenTrue());
                    case Terminator.Branch branch when branch.condition() instanceof Constant c ->
                            Optional.of(
                                    (Boolean) c.payload() ? branch.whenTrue() : branch.whenFalse());
                    case Terminator.Switch select when select.selector() instanceof Constant c -> {
                        int at = select.keys().indexOf(c.payload());
                        yield Optional.of(
                                at < 0
                                        ? select.successors().getLast()
                                        : select.successors().get(at));
                    }
                    default -> Optional.empty();
                };
        if (target.isEmpty()) {
            return false;
        }
        for (Block successor : block.terminator().successors()) {
            if (successor != target.get()) {
                for (Phi phi : successor.phis()) {
                    phi.remove(block);
                }
            }
        }
        block.terminate(new Terminator.Goto(target.get(), block.terminator().position()));
        return true;
    }
}
