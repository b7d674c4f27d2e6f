package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who uses each reference of a function; valid until the function changes. */
final class Uses {
    /** A user of a value: exactly one of the three is present. */
    record Use(
            Block block,
            Optional<Instruction> instruction,
            Optional<Phi> phi,
            Optional<Terminator> terminator) {}

    private final Map<Value, List<Use>> users = new IdentityHashMap<>();
    private final Map<Value, Block> definitions = new IdentityHashMap<>();

    Uses(Function function) {
        for (Block block : function.blocks()) {
            for (Phi phi : block.phis()) {
                definitions.put(phi, block);
                add(
                        phi.inputs(),
                        new Use(block, Optional.empty(), Optional.of(phi), Optional.empty()));
            }
            for (Instruction instruction : block.instructions()) {
                definitions.put(instruction, block);
                add(
                        instruction.operands(),
                        new Use(
                                block,
                                Optional.of(instruction),
                                Optional.empty(),
                                Optional.empty()));
            }
            Terminator end = block.terminator();
            add(
                    end.operands(),
                    new Use(block, Optional.empty(), Optional.empty(), Optional.of(end)));
        }
    }

    private void add(List<Value> operands, Use use) {
        for (int i = 0; i < operands.size(); i++) {
            Value operand = operands.get(i);
            boolean first = operands.indexOf(operand) == i;
            if (operand.type() == Type.REF && !(operand instanceof Constant) && first) {
                users.computeIfAbsent(operand, o -> new ArrayList<>(4)).add(use);
            }
        }
    }

    /** The users of a reference, each once. */
    List<Use> of(Value value) {
        return users.getOrDefault(value, List.of());
    }

    /** The block that defines an instruction or phi. */
    Block definition(Value value) {
        return definitions.get(value);
    }
}
