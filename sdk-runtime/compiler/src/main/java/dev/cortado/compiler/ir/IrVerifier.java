package dev.cortado.compiler.ir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks the rules of the intermediate representation.
 *
 * <p>Every block is terminated and its successors belong to the function; phis have one input for
 * each distinct predecessor; definitions dominate uses; operands have the types of the opcode; in a
 * block with an unwind successor only the last instruction may throw; blocks that unwind edges
 * reach, and no others, start with CATCH.
 */
public final class IrVerifier {
    private final Function function;
    private final Map<Value, Block> blockOf = new IdentityHashMap<>();
    private final Map<Value, Integer> indexOf = new IdentityHashMap<>();
    private final Set<Block> handlers = new HashSet<>();

    private IrVerifier(Function function) {
        this.function = function;
    }

    /**
     * Checks a function.
     *
     * @throws InvalidIrException at the first broken rule
     */
    public static void verify(Function function) {
        new IrVerifier(function).verify();
    }

    private void verify() {
        Set<Block> blocks = new HashSet<>(function.blocks());
        Map<Integer, Block> ids = new HashMap<>();
        for (Block block : function.blocks()) {
            require(block.isTerminated(), block, "has no terminator");
            require(ids.put(block.id(), block) == null, block, "has the id of another block");
            for (Block successor : block.successors()) {
                require(
                        blocks.contains(successor),
                        block,
                        "goes to " + successor + ", which is not in the function");
            }
            block.unwind().ifPresent(handlers::add);
            block.phis().forEach(p -> define(p, block, -1));
            for (int i = 0; i < block.instructions().size(); i++) {
                define(block.instructions().get(i), block, i);
            }
        }
        DominatorTree dominators = new DominatorTree(function);
        require(
                dominators.predecessors(function.entry()).isEmpty(),
                function.entry(),
                "is the entry and has predecessors");
        for (Block block : function.blocks()) {
            require(dominators.isReachable(block), block, "is unreachable");
            checkPhis(block, dominators);
            checkInstructions(block, dominators);
            checkUnwinding(block);
        }
    }

    private void define(Value value, Block block, int index) {
        require(blockOf.put(value, block) == null, block, "defines " + name(value) + " again");
        indexOf.put(value, index);
    }

    private void checkPhis(Block block, DominatorTree dominators) {
        Set<Block> expected = new HashSet<>(dominators.predecessors(block));
        for (Phi phi : block.phis()) {
            require(
                    phi.predecessors().size() == expected.size()
                            && expected.equals(new HashSet<>(phi.predecessors())),
                    block,
                    name(phi)
                            + " has inputs for "
                            + phi.predecessors()
                            + " but the predecessors are "
                            + expected);
            for (int i = 0; i < phi.inputs().size(); i++) {
                Value input = phi.inputs().get(i);
                Block from = phi.predecessors().get(i);
                require(
                        input.type() == phi.type(),
                        block,
                        name(phi) + " has an input of type " + input.type());
                require(
                        isAvailable(input, from, Integer.MAX_VALUE, dominators),
                        block,
                        name(phi)
                                + " uses "
                                + name(input)
                                + ", which is not defined at the end of "
                                + from);
            }
        }
    }

    private void checkInstructions(Block block, DominatorTree dominators) {
        for (int i = 0; i < block.instructions().size(); i++) {
            Instruction instruction = block.instructions().get(i);
            for (Value operand : instruction.operands()) {
                require(
                        isAvailable(operand, block, i, dominators),
                        block,
                        name(instruction)
                                + " uses "
                                + name(operand)
                                + ", which is not defined there");
            }
            String wrong = OpcodeTypes.mistake(instruction);
            require(wrong.isEmpty(), block, name(instruction) + " " + wrong);
        }
        Terminator end = block.terminator();
        for (Value operand : end.operands()) {
            require(
                    isAvailable(operand, block, Integer.MAX_VALUE, dominators),
                    block,
                    "the terminator uses " + name(operand) + ", which is not defined there");
        }
        checkTerminator(block, end);
    }

    private void checkTerminator(Block block, Terminator end) {
        switch (end) {
            case Terminator.Branch branch ->
                    require(
                            branch.condition().type() == Type.I1,
                            block,
                            "branches on " + branch.condition().type());
            case Terminator.Switch select -> {
                require(
                        select.selector().type() == Type.I32,
                        block,
                        "switches on " + select.selector().type());
                require(
                        select.successors().size() == select.keys().size() + 1,
                        block,
                        "has keys without targets");
                require(
                        new HashSet<>(select.keys()).size() == select.keys().size(),
                        block,
                        "has a key twice");
            }
            case Terminator.Return leave -> {
                List<Type> types = leave.operands().stream().map(Value::type).toList();
                List<Type> expected =
                        function.returnType() == Type.VOID
                                ? List.of()
                                : List.of(function.returnType());
                require(
                        types.equals(expected),
                        block,
                        "returns " + types + " instead of " + expected);
            }
            case Terminator.Throw raise ->
                    require(
                            raise.operands().getFirst().type() == Type.REF,
                            block,
                            "throws no reference");
            case Terminator.Goto jump -> {}
            case Terminator.Unreachable unreachable -> {}
        }
    }

    private void checkUnwinding(Block block) {
        boolean catches = false;
        for (int i = 0; i < block.instructions().size(); i++) {
            Instruction instruction = block.instructions().get(i);
            boolean last = i == block.instructions().size() - 1;
            boolean isCatch = instruction.opcode() == Opcode.CATCH;
            require(!isCatch || i == 0, block, "has CATCH after other instructions");
            catches |= isCatch;
            boolean allowed =
                    block.unwind().isEmpty()
                            || !instruction.mayThrow()
                            || last && !(block.terminator() instanceof Terminator.Throw);
            require(allowed, block, name(instruction) + " may throw but is not the last");
        }
        require(
                catches == handlers.contains(block),
                block,
                catches
                        ? "has CATCH but no unwind edge"
                        : "is reached by an unwind edge but has no CATCH");
        if (catches) {
            for (Block other : function.blocks()) {
                require(
                        !other.terminator().successors().contains(block),
                        other,
                        "goes to the handler " + block);
            }
        }
    }

    private boolean isAvailable(Value value, Block block, int index, DominatorTree dominators) {
        if (value instanceof Constant) {
            return true;
        }
        if (value instanceof Parameter parameter) {
            return function.parameters().contains(parameter);
        }
        Block definition = blockOf.get(value);
        if (definition == null || !dominators.isReachable(definition)) {
            return false;
        }
        return definition == block
                ? indexOf.get(value) < index
                : dominators.dominates(definition, block);
    }

    private static String name(Value value) {
        return switch (value) {
            case Instruction instruction ->
                    instruction.opcode().text()
                            + instruction.attribute().map(a -> " {" + a + "}").orElse("")
                            + " (line "
                            + instruction.position().line()
                            + ")";
            case Phi phi -> "a phi of type " + phi.type();
            case Parameter parameter -> "parameter " + parameter.index();
            case Constant constant -> "constant " + constant.payload();
        };
    }

    private void require(boolean holds, Block block, String message) {
        if (!holds) {
            throw new InvalidIrException(
                    function.method()
                            + ": block "
                            + block
                            + " "
                            + message
                            + "\n"
                            + IrPrinter.print(function));
        }
    }
}
