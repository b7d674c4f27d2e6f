package dev.cortado.compiler.lower;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MemoryAccess;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Appends instructions where one block of the function is being rewritten, splitting it as needed.
 */
final class BlockCursor {
    private final Function function;
    private final Optional<Block> handler;
    private final List<Block> unwinding = new ArrayList<>();
    private final List<Block> cold = new ArrayList<>();
    private Block current;

    BlockCursor(Function function, Block block) {
        this.function = function;
        this.current = block;
        this.handler = block.unwind();
        block.unwindTo(Optional.empty());
    }

    Block current() {
        return current;
    }

    /** The blocks that have an edge to the handler now. */
    List<Block> unwinding() {
        return unwinding;
    }

    /** The blocks made for throwing, to be moved to the function's end. */
    List<Block> cold() {
        return cold;
    }

    Instruction emit(Opcode opcode, Type type, Position position, Value... operands) {
        return append(Instruction.of(opcode, type, position, operands));
    }

    Instruction emitWith(
            Opcode opcode, Type type, Object attribute, Position position, Value... operands) {
        return append(Instruction.with(opcode, type, attribute, position, operands));
    }

    Instruction append(Instruction instruction) {
        current.instructions().add(instruction);
        return instruction;
    }

    Instruction compare(Condition condition, Value left, Value right, Position position) {
        return emitWith(Opcode.CMP, Type.I1, condition, position, left, right);
    }

    Instruction load(
            Kind kind,
            Value base,
            int offset,
            MemoryAccess.Ordering ordering,
            String alias,
            Position at) {
        return emitWith(
                Opcode.LOAD,
                kind.type(),
                new MemoryAccess(kind, offset, 0, ordering, alias),
                at,
                base);
    }

    /** A call that may throw: ends the block when there is a handler. */
    Instruction call(
            Opcode opcode,
            Type type,
            Object attribute,
            Position position,
            List<? extends Value> operands) {
        return appendThrowing(
                new Instruction(opcode, type, Optional.of(attribute), operands, position));
    }

    /** An instruction that may throw: ends the block when there is a handler. */
    Instruction appendThrowing(Instruction call) {
        append(call);
        if (handler.isPresent()) {
            current.unwindTo(handler);
            unwinding.add(current);
            Block next = function.newBlock();
            current.terminate(new Terminator.Goto(next, call.position()));
            current = next;
        }
        return call;
    }

    /** The call that an instruction becomes, with an edge to the handler only if that throws. */
    Instruction callRuntime(RuntimeEntry entry, Instruction cause, Value... operands) {
        MethodRef method = new MethodRef(entry.owner(), entry.method(), entry.descriptor());
        Type type = method.returnKind().type();
        return cause.mayThrow()
                ? call(Opcode.CALL, type, method, cause.position(), List.of(operands))
                : emitWith(Opcode.CALLNOUNWIND, type, method, cause.position(), operands);
    }

    /** Goes on only when {@code condition} holds; else calls an entry that throws. */
    void requireOrThrow(Value condition, RuntimeEntry entry, Position position, Value... operands) {
        Block throwing = function.newBlock();
        Block next = function.newBlock();
        current.terminate(new Terminator.Branch(condition, next, throwing, true, position));
        MethodRef method = new MethodRef(entry.owner(), entry.method(), entry.descriptor());
        throwing.instructions()
                .add(
                        Instruction.with(
                                Opcode.CALL,
                                method.returnKind().type(),
                                method,
                                position,
                                operands));
        throwing.terminate(new Terminator.Unreachable(position));
        handler.ifPresent(
                h -> {
                    throwing.unwindTo(handler);
                    unwinding.add(throwing);
                });
        cold.add(throwing);
        current = next;
    }

    /** Starts a new block that is not linked yet. */
    Block newBlock() {
        return function.newBlock();
    }

    /** Ends the current block and goes on in another. */
    void branch(
            Value condition, Block whenTrue, Block whenFalse, Block continueIn, Position position) {
        current.terminate(new Terminator.Branch(condition, whenTrue, whenFalse, false, position));
        current = continueIn;
    }

    /** Ends the current block with a jump and goes on in its target. */
    void goTo(Block target, Position position) {
        current.terminate(new Terminator.Goto(target, position));
        current = target;
    }

    /** Throws an exception object here and ends the block. */
    void throwException(Value exception, Position position) {
        MethodRef method =
                new MethodRef(
                        RuntimeEntry.THROW.owner(),
                        RuntimeEntry.THROW.method(),
                        RuntimeEntry.THROW.descriptor());
        append(Instruction.with(Opcode.CALL, Type.VOID, method, position, exception));
        if (handler.isPresent()) {
            current.unwindTo(handler);
            unwinding.add(current);
        }
        current.terminate(new Terminator.Unreachable(position));
    }

    static Value nullReference() {
        return Constant.nullReference();
    }
}
