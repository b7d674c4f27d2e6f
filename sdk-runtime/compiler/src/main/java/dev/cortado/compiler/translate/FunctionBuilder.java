package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.ConstantArithmetic;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import java.util.List;
import java.util.Optional;

/**
 * Appends instructions to the current block of a function, and ends the block after one that may
 * unwind.
 */
final class FunctionBuilder {
    /** Where exceptions of the code being translated go. */
    interface Unwinding {
        /** The block that handles an exception of the last instruction of {@code from}. */
        Optional<Block> handlerFor(Block from);
    }

    private final Function function;
    private Block current;
    private Position position;
    private Unwinding unwinding = from -> Optional.empty();

    FunctionBuilder(Function function, Position position) {
        this.function = function;
        this.current = function.newBlock();
        this.position = position;
    }

    Function function() {
        return function;
    }

    Block current() {
        return current;
    }

    Position position() {
        return position;
    }

    void at(Position source) {
        this.position = source;
    }

    /** Directs exceptions; returns how they went before. */
    Unwinding unwindBy(Unwinding next) {
        Unwinding previous = unwinding;
        this.unwinding = next;
        return previous;
    }

    /** Goes on in a block that has not been placed yet. */
    void place(Block block) {
        function.blocks().add(block);
        current = block;
    }

    /** A pure operation, folded when its operands are constant. */
    Value pure(Opcode opcode, Type type, Value... operands) {
        return pure(opcode, type, Optional.empty(), operands);
    }

    /** A pure operation with an attribute, folded when its operands are constant. */
    Value pure(Opcode opcode, Type type, Optional<Object> attribute, Value... operands) {
        Optional<Constant> folded =
                ConstantArithmetic.evaluate(opcode, attribute, List.of(operands));
        return folded.isPresent() ? folded.get() : emit(opcode, type, attribute, List.of(operands));
    }

    Instruction emit(Opcode opcode, Type type, Value... operands) {
        return emit(opcode, type, Optional.empty(), List.of(operands));
    }

    Instruction emitWith(Opcode opcode, Type type, Object attribute, Value... operands) {
        return emit(opcode, type, Optional.of(attribute), List.of(operands));
    }

    /** Appends an instruction. */
    Instruction emit(Opcode opcode, Type type, Optional<Object> attribute, List<Value> operands) {
        Instruction instruction = new Instruction(opcode, type, attribute, operands, position);
        current.instructions().add(instruction);
        if (instruction.mayThrow()) {
            Optional<Block> handler = unwinding.handlerFor(current);
            if (handler.isPresent()) {
                Block next = function.newBlock();
                current.unwindTo(handler);
                current.terminate(new Terminator.Goto(next, position));
                current = next;
            }
        }
        return instruction;
    }

    /** Throws: the block ends. */
    void throwException(Value exception) {
        current.terminate(new Terminator.Throw(exception, position));
        current.unwindTo(unwinding.handlerFor(current));
    }

    void terminate(Terminator end) {
        current.terminate(end);
    }
}
