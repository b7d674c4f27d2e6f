package dev.cortado.compiler.lower;

import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MemoryAccess.Ordering;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lowers calls: direct when one target is possible, else through the dispatch table. */
final class CallLowering {
    private final LoweringContext context;
    private final BlockCursor cursor;

    CallLowering(LoweringContext context, BlockCursor cursor) {
        this.context = context;
        this.cursor = cursor;
    }

    /** The direct call of an instance method; empty when no receiver can exist. */
    Optional<Instruction> special(Instruction call) {
        return context.calls().direct(call).map(target -> direct(call));
    }

    Instruction direct(Instruction call) {
        JavaMethod target = context.world().method(call.methodAttribute());
        return cursor.call(
                Opcode.CALL, call.type(), target.ref(), call.position(), call.operands());
    }

    /** The call of what the receiver selects; empty when there is no class that it could be. */
    Optional<Instruction> dispatched(Instruction call) {
        Set<JavaMethod> targets = context.calls().targets(call);
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        if (targets.size() == 1) {
            return Optional.of(
                    cursor.call(
                            Opcode.CALL,
                            call.type(),
                            targets.iterator().next().ref(),
                            call.position(),
                            call.operands()));
        }
        JavaMethod resolved = context.world().method(call.methodAttribute());
        int offset =
                ClassDescriptorLayout.TEST_BITS
                        + 4
                                * (context.numbering().testBitWords()
                                        + context.dispatch().slot(resolved));
        Instruction descriptor =
                cursor.load(
                        Kind.REFERENCE,
                        call.operand(0),
                        ObjectLayout.HEADER,
                        Ordering.INVARIANT,
                        "header",
                        call.position());
        Instruction code =
                cursor.load(
                        Kind.REFERENCE,
                        descriptor,
                        offset,
                        Ordering.INVARIANT,
                        "descriptor",
                        call.position());
        List<Value> operands = new ArrayList<>(List.of(code));
        operands.addAll(call.operands());
        return Optional.of(
                cursor.call(
                        Opcode.CALLINDIRECT,
                        call.type(),
                        resolved.ref(),
                        call.position(),
                        operands));
    }
}
