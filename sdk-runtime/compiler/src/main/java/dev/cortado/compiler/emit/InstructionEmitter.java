package dev.cortado.compiler.emit;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaMethod;
import java.util.List;

/** Emits single low-level instructions and terminators of one function. */
final class InstructionEmitter {
    private final ModuleContext context;
    private final FunctionEmitter function;
    private final FunctionLines lines;
    private final ArithmeticEmitter arithmetic;
    private final MemoryEmitter memory;
    private final IntrinsicEmitter intrinsics;

    InstructionEmitter(ModuleContext context, FunctionEmitter function, StringBuilder out) {
        this.context = context;
        this.function = function;
        this.lines = new FunctionLines(function, out);
        this.arithmetic = new ArithmeticEmitter(context, lines);
        this.memory = new MemoryEmitter(context, function, lines);
        this.intrinsics = new IntrinsicEmitter(context, function, lines, this);
    }

    void emit(Block block, Instruction i, boolean invoke) {
        switch (i.opcode()) {
            case SELECT -> lines.define(i, "select " + lines.typedOperands(i.operands()));
            case PTRADD ->
                    lines.define(
                            i,
                            "getelementptr i8, "
                                    + lines.typed(i.operand(0))
                                    + ", "
                                    + lines.typed(i.operand(1)));
            case LOAD -> {
                memory.load(i);
                memory.keepBaseLive(block, i, 2);
            }
            case STORE -> {
                memory.store(i);
                memory.keepBaseLive(block, i, 3);
            }
            case CALL -> call(block, i, invoke);
            case CALLNOUNWIND -> call(block, i, false);
            case CALLINDIRECT -> callIndirect(block, i, invoke);
            case CATCH -> lines.define(i, "extractvalue { ptr, i32 } %pad" + block.id() + ", 0");
            case INTRINSIC -> intrinsics.emit(block, i, invoke);
            default -> arithmetic.emit(i);
        }
    }

    private void call(Block block, Instruction i, boolean invoke) {
        JavaMethod target = context.world().method(i.methodAttribute());
        String convention = Names.isExported(target) ? "arm_aapcscc " : "";
        boolean throwing = FunctionAttributes.isThrowingEntry(target);
        String attributes =
                switch (context.options().keptCalls()) {
                    case NONE -> "";
                    case THROWING -> throwing ? " noreturn nomerge" : "";
                    case ALL -> throwing ? " noreturn nomerge" : " nomerge";
                };
        if (function.hasCells() && !throwing && context.leavesRemains(target)) {
            attributes += " noinline";
        }
        callTo(block, i, invoke, convention, Names.function(target), i.operands(), attributes);
        if (function.attributes().isFast() && FunctionAttributes.isAllocator(target)) {
            memory.assumeHeader(i);
        }
    }

    private void callIndirect(Block block, Instruction i, boolean invoke) {
        List<Value> arguments = i.operands().subList(1, i.operands().size());
        boolean kept = context.options().keptCalls() == CallSites.ALL;
        String attributes = kept ? " nomerge" : "";
        callTo(block, i, invoke, "", lines.use(i.operand(0)), arguments, attributes);
    }

    /** A call, or an invoke when the block has a handler. */
    void callTo(
            Block block,
            Instruction i,
            boolean invoke,
            String convention,
            String callee,
            List<? extends Value> arguments,
            String attributes) {
        String type = LlvmTypes.of(i.type());
        String text =
                (invoke ? "invoke " : "call ")
                        + convention
                        + type
                        + " "
                        + callee
                        + "("
                        + lines.typedOperands(arguments)
                        + ")"
                        + attributes;
        if (invoke) {
            text +=
                    " to label %"
                            + function.endLabel(block)
                            + " unwind label %"
                            + block.unwind().orElseThrow();
        }
        text += lines.at(i.position());
        if (i.type() == Type.VOID) {
            lines.line(text);
        } else {
            lines.define(i, text);
        }
        if (invoke) {
            lines.label(function.endLabel(block));
        }
    }

    void emitTerminator(Terminator terminator) {
        switch (terminator) {
            case Terminator.Goto g -> lines.line("br label %" + g.target());
            case Terminator.Branch b -> {
                String weights =
                        b.secondIsCold()
                                ? ", !prof " + lines.node("!{!\"branch_weights\", i32 2000, i32 1}")
                                : "";
                lines.line(
                        "br "
                                + lines.typed(b.condition())
                                + ", label %"
                                + b.whenTrue()
                                + ", label %"
                                + b.whenFalse()
                                + weights);
            }
            case Terminator.Switch s -> {
                StringBuilder cases = new StringBuilder();
                for (int k = 0; k < s.keys().size(); k++) {
                    cases.append(" i32 ")
                            .append(s.keys().get(k))
                            .append(", label %")
                            .append(s.successors().get(k));
                }
                lines.line(
                        "switch "
                                + lines.typed(s.selector())
                                + ", label %"
                                + s.successors().getLast()
                                + " ["
                                + cases
                                + " ]");
            }
            case Terminator.Return r ->
                    lines.line(
                            r.operands().isEmpty()
                                    ? "ret void"
                                    : "ret " + lines.typed(r.operands().getFirst()));
            case Terminator.Unreachable u -> lines.line("unreachable");
            case Terminator.Throw t -> throw new IllegalStateException("throw was not lowered");
        }
    }
}
