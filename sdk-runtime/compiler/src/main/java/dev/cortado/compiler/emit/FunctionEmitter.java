package dev.cortado.compiler.emit;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Parameter;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.lower.FrameCells;
import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Emits one function: each block becomes an LLVM block, or two when its last call has an unwind
 * edge.
 *
 * <p>Only blocks that are reachable are emitted, and phi inputs from others dropped. Cost: linear.
 */
final class FunctionEmitter {
    private final ModuleContext context;
    private final JavaMethod method;
    private final Function function;
    private final String section;
    private final NodeMarks marks = new NodeMarks();
    private final StringBuilder out = new StringBuilder();
    private final FunctionAttributes attributes;
    private final StringBuilder allocas = new StringBuilder();
    private final Map<Value, String> names = new IdentityHashMap<>();
    private final Set<Block> handlers = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Block> invoking = Collections.newSetFromMap(new IdentityHashMap<>());
    private Set<Block> reachable = Set.of();
    private Set<Block> loopsWithSafepoints = Set.of();
    private int nextTemporary;
    private boolean hasCells;

    FunctionEmitter(ModuleContext module, JavaMethod method, Function function, String section) {
        this.context = module.forFunction();
        this.method = method;
        this.function = function;
        this.section = section;
        this.attributes = new FunctionAttributes(context, method);
    }

    EmittedFunction emit() {
        reachable = reachableBlocks();
        for (Block block : reachable) {
            block.unwind().ifPresent(handlers::add);
        }
        loopsWithSafepoints = SafepointLoops.blocks(function, context.hasThreads());
        hasCells = FrameCells.isUsedIn(function);
        if (hasCells) {
            attributes.keepApart();
        }
        nameValues();
        StringBuilder body = new StringBuilder();
        InstructionEmitter instructions = new InstructionEmitter(context, this, body);
        Block first = function.entry();
        for (Block block : function.blocks()) {
            if (reachable.contains(block)) {
                if (endsInThrowing(block)) {
                    invoking.add(block);
                }
            }
        }
        for (Block block : function.blocks()) {
            if (reachable.contains(block)) {
                emitBlock(block, body, instructions);
            }
        }
        header(!handlers.isEmpty());
        out.append("entry:\n").append(allocas).append("  br label %").append(first).append('\n');
        out.append(body).append("}\n");
        return new EmittedFunction(method, out, marks, context.references());
    }

    private Set<Block> reachableBlocks() {
        Set<Block> seen = new LinkedHashSet<>();
        Deque<Block> pending = new ArrayDeque<>(List.of(function.entry()));
        while (!pending.isEmpty()) {
            Block block = pending.removeFirst();
            if (seen.add(block)) {
                pending.addAll(block.terminator().successors());
                if (endsInThrowing(block)) {
                    block.unwind().ifPresent(pending::add);
                } else {
                    block.unwindTo(Optional.empty());
                }
            }
        }
        return seen;
    }

    private static boolean endsInThrowing(Block block) {
        return block.unwind().isPresent()
                && !block.instructions().isEmpty()
                && isCall(block.instructions().getLast());
    }

    private static boolean isCall(Instruction instruction) {
        return instruction.opcode() == Opcode.CALL
                || instruction.opcode() == Opcode.CALLINDIRECT
                || instruction.opcode() == Opcode.INTRINSIC && instruction.mayThrow();
    }

    private void nameValues() {
        for (Parameter parameter : function.parameters()) {
            names.put(parameter, "%p" + parameter.index());
        }
        for (Block block : reachable) {
            for (Phi phi : block.phis()) {
                names.put(phi, "%v" + names.size());
            }
            for (Instruction instruction : block.instructions()) {
                if (instruction.type() != Type.VOID) {
                    names.put(instruction, "%v" + names.size());
                }
            }
        }
    }

    private void header(boolean hasHandlers) {
        boolean exported =
                Names.isExported(method) || method.hasAnnotation("Ldev/cortado/abi/Root;");
        out.append("define ").append(exported ? "" : "internal ");
        if (Names.isExported(method)) {
            out.append("arm_aapcscc ");
        }
        out.append(returnAttributes()).append(LlvmTypes.of(function.returnType())).append(' ');
        out.append(Names.function(method)).append('(');
        out.append(
                function.parameters().stream()
                        .map(this::parameter)
                        .collect(Collectors.joining(", ")));
        out.append(") ").append(attributes.text(hasHandlers));
        out.append(" section \"").append(section).append("\" align 2");
        if (hasHandlers) {
            out.append(" personality ptr @__cortado_personality");
        }
        out.append(" !dbg ").append(NodeMarks.SUBPROGRAM).append(" {\n");
    }

    /** A Java value is never undefined: LLVM may use what it knows of it on every path. */
    private String returnAttributes() {
        String defined = function.returnType() == Type.VOID ? "" : "noundef ";
        return FunctionAttributes.isAllocator(method) ? defined + "noalias nonnull " : defined;
    }

    private String parameter(Parameter parameter) {
        String said = " noundef";
        if (parameter.type() == Type.REF) {
            boolean receiver = !method.isStatic() && parameter.index() == 0;
            if (receiver && !method.owner().isInterface() && !method.owner().isArray()) {
                said += " nonnull dereferenceable(" + method.owner().layout().sizeBytes() + ")";
            } else if (receiver || parameter.refType().nonNull()) {
                said += " nonnull";
            }
        }
        return LlvmTypes.of(parameter.type()) + said + " %p" + parameter.index();
    }

    private void emitBlock(Block block, StringBuilder body, InstructionEmitter instructions) {
        body.append(block).append(":\n");
        boolean handler = handlers.contains(block);
        for (Phi phi : block.phis()) {
            emitPhi(block, phi, handler, body);
        }
        if (handler) {
            body.append("  %pad").append(block.id()).append(" = landingpad { ptr, i32 } cleanup\n");
        }
        for (int i = 0; i < block.instructions().size(); i++) {
            boolean last = i == block.instructions().size() - 1;
            Instruction instruction = block.instructions().get(i);
            instructions.emit(block, instruction, last && invoking.contains(block));
        }
        instructions.emitTerminator(block.terminator());
    }

    private void emitPhi(Block block, Phi phi, boolean handler, StringBuilder body) {
        List<String> inputs = new ArrayList<>();
        for (int i = 0; i < phi.inputs().size(); i++) {
            Block from = phi.predecessors().get(i);
            if (reachable.contains(from)) {
                String label = handler ? from.toString() : endLabel(from);
                long edges =
                        handler
                                ? 1
                                : from.terminator().successors().stream()
                                        .filter(s -> s == block)
                                        .count();
                for (long edge = 0; edge < edges; edge++) {
                    inputs.add("[ " + use(phi.inputs().get(i)) + ", %" + label + " ]");
                }
            }
        }
        body.append("  ")
                .append(name(phi))
                .append(" = phi ")
                .append(LlvmTypes.of(phi.type()))
                .append(' ');
        body.append(String.join(", ", inputs)).append('\n');
    }

    /** Whether the frame keeps references in cells, so that nothing else of it may hold any. */
    boolean hasCells() {
        return hasCells;
    }

    /** Whether a collection may happen between two executions of the block. */
    boolean isInLoopWithSafepoint(Block block) {
        return loopsWithSafepoints.contains(block);
    }

    /** The label of the LLVM block that a block ends in. */
    String endLabel(Block block) {
        return invoking.contains(block) ? block + ".c" : block.toString();
    }

    /** A value as an operand, without its type. */
    String use(Value value) {
        if (value instanceof Constant constant) {
            return context.constant(constant);
        }
        String name = names.get(value);
        return name == null ? "poison" : name;
    }

    /** A value as an operand, with its type. */
    String typed(Value value) {
        return LlvmTypes.of(value.type()) + " " + use(value);
    }

    String name(Value value) {
        return names.get(value);
    }

    String temporary() {
        return "%t" + nextTemporary++;
    }

    /** The metadata nodes that the text refers to. */
    NodeMarks marks() {
        return marks;
    }

    /** The attributes, for those who emit instructions that ask for some. */
    FunctionAttributes attributes() {
        return attributes;
    }

    /** A word-aligned stack slot of the function. */
    String stackSlot(int words) {
        String name = "%slot" + nextTemporary++;
        allocas.append("  ")
                .append(name)
                .append(" = alloca [")
                .append(words)
                .append(" x i32], align 8\n");
        return name;
    }
}
