package dev.cortado.compiler.lower;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MemoryAccess;
import dev.cortado.compiler.ir.MemoryAccess.Ordering;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.UnreachableBlockRemoval;
import dev.cortado.compiler.ir.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Keeps the references of a function that goes on after an OutOfMemoryError in cells of its frame,
 * so that the collector finds what the function still needs and nothing else.
 *
 * <p>A reference that lives across a call is written to its cell where it is defined and read again
 * behind each call; LLVM has to make every such access, so it keeps the reference in no saved
 * register or stack slot. Phis of cells become writes on the edges; those of handlers, before the
 * call. {@link CellClearing} then clears what is dead. Runs on a lowered function; other functions
 * are not touched. Cost: liveness, and linear.
 */
public final class FrameCells {
    private final Function function;
    private final CellAssignment assignment;
    private final Instruction frame;

    /** The results of throwing calls, which the blocks of their edges write. */
    private final Map<Block, Instruction> results = new IdentityHashMap<>();

    private FrameCells(Function function, CellAssignment assignment) {
        this.function = function;
        this.assignment = assignment;
        this.frame =
                Instruction.with(
                        Opcode.INTRINSIC,
                        Type.REF,
                        Intrinsics.STACK_ALLOCATE,
                        function.entry().terminator().position(),
                        Constant.ofInt(assignment.count()));
    }

    /** Rewrites a function if one of its handlers may go on after an OutOfMemoryError. */
    static void apply(Function function) {
        if (!isUsedIn(function)) {
            return;
        }
        removeIdleUnwindEdges(function);
        if (!OutOfMemoryHandlers.keepOnlyThoseThatGoOn(function)) {
            return;
        }
        CellAssignment assignment = new CellAssignment(function);
        if (assignment.count() > 0) {
            new FrameCells(function, assignment).run();
            CellClearing.apply(function, assignment.count());
        }
    }

    /** Whether a function has cells. */
    public static boolean isUsedIn(Function function) {
        return function.blocks().stream()
                .flatMap(b -> b.instructions().stream())
                .anyMatch(OutOfMemoryHandlers::isMark);
    }

    private static void removeIdleUnwindEdges(Function function) {
        for (Block block : function.blocks()) {
            if (block.instructions().isEmpty()
                    || !CellLiveness.isThrowingCall(block.instructions().getLast())) {
                block.unwindTo(Optional.empty());
            }
        }
        UnreachableBlockRemoval.apply(function);
    }

    private void run() {
        for (Block block : List.copyOf(function.blocks())) {
            separateEdges(block);
        }
        Map<Block, List<Instruction>> rewritten = new IdentityHashMap<>();
        for (Block block : function.blocks()) {
            rewritten.put(block, new BlockRewriting(block).run());
        }
        rewritten.forEach(
                (block, instructions) -> {
                    block.instructions().clear();
                    block.instructions().addAll(instructions);
                    block.phis().removeIf(phi -> assignment.cell(phi).isPresent());
                });
        function.entry().instructions().addFirst(frame);
    }

    /**
     * Gives an edge a block of its own where something is to be done on it that the block before
     * can't do: behind its throwing call, or on one of several edges.
     */
    private void separateEdges(Block block) {
        boolean throwing = block.unwind().isPresent();
        List<Block> successors = block.terminator().successors();
        boolean writesResult =
                throwing && assignment.cell(block.instructions().getLast()).isPresent();
        for (Block successor : List.copyOf(successors).stream().distinct().toList()) {
            boolean several = successors.stream().distinct().count() > 1;
            boolean works = successor.phis().stream().anyMatch(phi -> phi.type() == Type.REF);
            if (writesResult || works && (throwing || several)) {
                Block edge = function.newBlock();
                Position position = block.terminator().position();
                if (throwing) {
                    results.put(edge, block.instructions().getLast());
                }
                edge.terminate(new Terminator.Goto(successor, position));
                successors.replaceAll(s -> s == successor ? edge : s);
                for (Phi phi : successor.phis()) {
                    Value input = phi.inputs().get(phi.predecessors().indexOf(block));
                    phi.remove(block);
                    phi.add(edge, input);
                }
            }
        }
    }

    private MemoryAccess access(int cell) {
        return new MemoryAccess(Kind.REFERENCE, cell * 4, 0, Ordering.FRAME, "");
    }

    /** One block's instructions anew; phis of the successors get their inputs from it. */
    private final class BlockRewriting {
        private final Block block;
        private final List<Instruction> out = new ArrayList<>();
        private final Map<Value, Value> inRegisters = new IdentityHashMap<>();

        BlockRewriting(Block block) {
            this.block = block;
        }

        List<Instruction> run() {
            if (block == function.entry()) {
                Position position = block.terminator().position();
                function.parameters().forEach(p -> define(p, position));
            }
            Optional.ofNullable(results.get(block)).ifPresent(r -> define(r, r.position()));
            for (Instruction each : block.instructions()) {
                each.operands().replaceAll(v -> read(v, each.position()));
                if (each == lastIfThrowing()) {
                    writeTo(block.unwind().orElseThrow(), each.position());
                }
                out.add(each);
                if (CellLiveness.isCall(each)) {
                    inRegisters.clear();
                }
                if (each != lastIfThrowing()) {
                    define(each, each.position());
                }
            }
            Terminator end = block.terminator();
            if (lastIfThrowing() == null) {
                end.operands().replaceAll(v -> read(v, end.position()));
                end.successors().stream()
                        .distinct()
                        .forEach(successor -> writeTo(successor, end.position()));
            }
            return out;
        }

        private Instruction lastIfThrowing() {
            return block.unwind().isPresent() ? block.instructions().getLast() : null;
        }

        private void define(Value value, Position position) {
            OptionalInt cell = assignment.cell(value);
            if (cell.isPresent()) {
                write(cell.getAsInt(), value, position);
                inRegisters.put(value, value);
            }
        }

        private Value read(Value value, Position position) {
            OptionalInt cell = assignment.cell(value);
            if (cell.isEmpty()) {
                return value;
            }
            return inRegisters.computeIfAbsent(
                    value,
                    v -> {
                        Instruction load =
                                Instruction.with(
                                        Opcode.LOAD,
                                        Type.REF,
                                        access(cell.getAsInt()),
                                        position,
                                        frame);
                        load.refine(value.refType());
                        out.add(load);
                        return load;
                    });
        }

        private void write(int cell, Value value, Position position) {
            out.add(
                    Instruction.with(
                            Opcode.STORE, Type.VOID, access(cell), position, frame, value));
        }

        /** Gives the phis of a successor their inputs: all are read before any is written. */
        private void writeTo(Block successor, Position position) {
            Map<Integer, Value> writes = new LinkedHashMap<>();
            for (Phi phi : successor.phis()) {
                int at = phi.predecessors().indexOf(block);
                Value input = phi.inputs().get(at);
                OptionalInt cell = assignment.cell(phi);
                if (cell.isEmpty()) {
                    phi.inputs().set(at, read(input, position));
                } else if (!cell.equals(assignment.cell(input))) {
                    writes.put(cell.getAsInt(), read(input, position));
                }
            }
            writes.forEach((cell, value) -> write(cell, value, position));
        }
    }
}
