package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Terminator;
import java.util.Optional;

/** Removes the unwind edge of a block in which nothing throws any more. */
final class UnwindEdgeRemoval implements FunctionPass {
    @Override
    public boolean apply(Function function) {
        boolean changed = false;
        for (Block block : function.blocks()) {
            boolean throwsNothing =
                    block.instructions().stream().noneMatch(Instruction::mayThrow)
                            && !(block.terminator() instanceof Terminator.Throw);
            if (block.unwind().isPresent() && throwsNothing) {
                block.unwind().get().phis().forEach(p -> p.remove(block));
                block.unwindTo(Optional.empty());
                changed = true;
            }
        }
        return changed;
    }
}
