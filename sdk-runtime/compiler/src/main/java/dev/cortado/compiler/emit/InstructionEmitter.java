package dev.cortado.compiler.emit;

import dev.cortado.abi.ObjectLayout;
import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MemoryAccess;
import dev.cortado.compiler.ir.MemoryAccess.Ordering;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.NeverNullFields;
import java.util.List;
import java.util.stream.Collectors;

/** Emits single low-level instructions and terminators of one function. */
final class InstructionEmitter {
    private static final String MASK = "mrs $0, primask\\0Acpsid i";
    private static final String UNMASK = "msr primask, $0";

    private final ModuleContext context;
    private final FunctionEmitter function;
    private final StringBuilder out;
    private final IntrinsicEmitter intrinsics;

    InstructionEmitter(ModuleContext context, FunctionEmitter function, StringBuilder out) {
        this.context = context;
        this.function = function;
        this.out = out;
        this.intrinsics = new IntrinsicEmitter(context, function, this);
    }

    void emit(Block block, Instruction i, boolean invoke) {
        switch (i.opcode()) {
            case ADD -> arithmetic(i, "add", "fadd");
            case SUB -> arithmetic(i, "sub", "fsub");
            case MUL -> arithmetic(i, "mul", "fmul");
            case DIV -> divide(i);
            case REM -> divide(i);
            case NEG -> negate(i);
            case AND -> arithmetic(i, "and", "and");
            case OR -> arithmetic(i, "or", "or");
            case XOR -> arithmetic(i, "xor", "xor");
            case SHL -> shift(i, "shl");
            case SHR -> shift(i, "ashr");
            case USHR -> shift(i, "lshr");
            case I2B -> narrow(i, "i8", "sext");
            case I2C -> narrow(i, "i16", "zext");
            case I2S -> narrow(i, "i16", "sext");
            case I2L -> convert(i, "sext");
            case L2I -> convert(i, "trunc");
            case I2F, I2D, L2F, L2D -> convert(i, "sitofp");
            case F2D -> convert(i, "fpext");
            case D2F -> convert(i, "fptrunc");
            case BOOL2I -> convert(i, "zext");
            case F2I -> saturating(i);
            case CMP -> compare(i);
            case LCMP -> {
                context.declare("declare i32 @llvm.scmp.i32.i64(i64, i64)");
                define(
                        i,
                        "call i32 @llvm.scmp.i32.i64("
                                + typedOperands(i.operands())
                                + ")"
                                + at(i.position()));
            }
            case FCMPL -> threeWay(i, "ogt", "ult");
            case FCMPG -> threeWay(i, "ugt", "olt");
            case SELECT -> define(i, "select " + typedOperands(i.operands()));
            case PTRADD ->
                    define(
                            i,
                            "getelementptr i8, "
                                    + typed(i.operand(0))
                                    + ", "
                                    + typed(i.operand(1)));
            case LOAD -> {
                load(i);
                keepBaseLive(block, i, 2);
            }
            case STORE -> {
                store(i);
                keepBaseLive(block, i, 3);
            }
            case CALL -> call(block, i, invoke);
            case CALLNOUNWIND -> call(block, i, false);
            case CALLINDIRECT -> callIndirect(block, i, invoke);
            case CATCH -> define(i, "extractvalue { ptr, i32 } %pad" + block.id() + ", 0");
            case INTRINSIC -> intrinsics.emit(block, i, invoke);
            default -> throw new IllegalStateException(i.opcode() + " was not lowered");
        }
    }

    void define(Value value, String text) {
        out.append("  ").append(function.name(value)).append(" = ").append(text).append('\n');
    }

    void line(String text) {
        out.append("  ").append(text).append('\n');
    }

    /** Puts a value in a temporary and gives its name. */
    String let(String text) {
        String name = function.temporary();
        out.append("  ").append(name).append(" = ").append(text).append('\n');
        return name;
    }

    String typed(Value value) {
        return function.typed(value);
    }

    String use(Value value) {
        return function.use(value);
    }

    String typedOperands(List<? extends Value> operands) {
        return operands.stream().map(this::typed).collect(Collectors.joining(", "));
    }

    /** The debug location to append to an instruction. */
    String at(Position position) {
        return ", !dbg " + context.debugInfo().location(position, function.subprogram());
    }

    private static boolean isFloating(Type type) {
        return type == Type.F32 || type == Type.F64;
    }

    private void arithmetic(Instruction i, String integer, String floating) {
        String operation = isFloating(i.type()) ? floating : integer;
        define(i, operation + " " + typed(i.operand(0)) + ", " + use(i.operand(1)));
    }

    private void negate(Instruction i) {
        if (isFloating(i.type())) {
            define(i, "fneg " + typed(i.operand(0)));
        } else {
            define(i, "sub " + LlvmTypes.of(i.type()) + " 0, " + use(i.operand(0)));
        }
    }

    private void divide(Instruction i) {
        boolean remainder = i.opcode() == Opcode.REM;
        if (isFloating(i.type())) {
            define(i, "fdiv " + typed(i.operand(0)) + ", " + use(i.operand(1)));
            return;
        }
        if (i.operand(1) instanceof Constant divisor) {
            divideByConstant(i, ((Number) divisor.payload()).longValue(), remainder);
            return;
        }
        // SDIV gives MIN for MIN / -1 (ARMv7-M A7.7.125), as JVMS 6.5.idiv wants; LLVM's sdiv is
        // undefined there.
        String quotient =
                "call i32 asm \"sdiv $0, $1, $2\", \"=r,r,r\"("
                        + typed(i.operand(0))
                        + ", "
                        + typed(i.operand(1))
                        + ")"
                        + at(i.position());
        if (!remainder) {
            define(i, quotient);
            return;
        }
        String product = let("mul i32 " + let(quotient) + ", " + use(i.operand(1)));
        define(i, "sub " + typed(i.operand(0)) + ", " + product);
    }

    private void divideByConstant(Instruction i, long divisor, boolean remainder) {
        String type = LlvmTypes.of(i.type());
        if (divisor == -1) {
            define(
                    i,
                    remainder
                            ? "add " + type + " 0, 0"
                            : "sub " + type + " 0, " + use(i.operand(0)));
        } else if (divisor == 0) {
            define(i, "add " + type + " 0, 0");
        } else if (i.type() == Type.I64) {
            divideByPowerOfTwo(i, Long.numberOfTrailingZeros(divisor), remainder);
        } else {
            define(i, (remainder ? "srem " : "sdiv ") + typed(i.operand(0)) + ", " + divisor);
        }
    }

    // Rounds to zero, as JVMS 6.5.ldiv wants: negative values first get the divisor less one. In
    // code
    // for size LLVM would call a division instead.
    private void divideByPowerOfTwo(Instruction i, int shift, boolean remainder) {
        String dividend = use(i.operand(0));
        String bias = "0";
        if (shift > 0) {
            String sign = let("ashr i64 " + dividend + ", 63");
            bias = let("lshr i64 " + sign + ", " + (Long.SIZE - shift));
        }
        String biased = let("add i64 " + dividend + ", " + bias);
        if (remainder) {
            String multiple = let("and i64 " + biased + ", " + (-1L << shift));
            define(i, "sub i64 " + dividend + ", " + multiple);
        } else {
            define(i, "ashr i64 " + biased + ", " + shift);
        }
    }

    private void shift(Instruction i, String operation) {
        Value count = i.operand(1);
        int mask = i.type() == Type.I64 ? 63 : 31;
        String amount;
        if (count instanceof Constant constant) {
            amount = String.valueOf((Integer) constant.payload() & mask);
        } else {
            amount = let("and i32 " + use(count) + ", " + mask);
            if (i.type() == Type.I64) {
                amount = let("zext i32 " + amount + " to i64");
            }
        }
        define(i, operation + " " + typed(i.operand(0)) + ", " + amount);
    }

    private void narrow(Instruction i, String type, String extension) {
        String narrow = let("trunc " + typed(i.operand(0)) + " to " + type);
        define(i, extension + " " + type + " " + narrow + " to i32");
    }

    private void convert(Instruction i, String operation) {
        define(i, operation + " " + typed(i.operand(0)) + " to " + LlvmTypes.of(i.type()));
    }

    private void saturating(Instruction i) {
        context.declare("declare i32 @llvm.fptosi.sat.i32.f32(float)");
        define(
                i,
                "call i32 @llvm.fptosi.sat.i32.f32("
                        + typed(i.operand(0))
                        + ")"
                        + at(i.position()));
    }

    private void compare(Instruction i) {
        boolean floating = isFloating(i.operand(0).type());
        define(
                i,
                (floating ? "fcmp " : "icmp ")
                        + predicate(i.conditionAttribute())
                        + " "
                        + typed(i.operand(0))
                        + ", "
                        + use(i.operand(1)));
    }

    private static String predicate(Condition condition) {
        return switch (condition) {
            case EQ -> "eq";
            case NE -> "ne";
            case LT -> "slt";
            case LE -> "sle";
            case GT -> "sgt";
            case GE -> "sge";
            case BELOW -> "ult";
            case BELOW_EQUAL -> "ule";
            case ABOVE -> "ugt";
            case ABOVE_EQUAL -> "uge";
            case FEQ -> "oeq";
            case FNE -> "une";
            case FLT -> "olt";
            case FLE -> "ole";
            case FGT -> "ogt";
            case FGE -> "oge";
            case FLT_UNORDERED -> "ult";
            case FLE_UNORDERED -> "ule";
            case FGT_UNORDERED -> "ugt";
            case FGE_UNORDERED -> "uge";
        };
    }

    private void threeWay(Instruction i, String greater, String less) {
        String above =
                let("fcmp " + greater + " " + typed(i.operand(0)) + ", " + use(i.operand(1)));
        String below = let("fcmp " + less + " " + typed(i.operand(0)) + ", " + use(i.operand(1)));
        String plus = let("zext i1 " + above + " to i32");
        String minus = let("zext i1 " + below + " to i32");
        define(i, "sub i32 " + plus + ", " + minus);
    }

    private String address(MemoryAccess access, Value base, List<Value> index) {
        boolean inObject = !access.alias().isEmpty() && access.ordering() != Ordering.VOLATILE;
        String step = inObject ? "getelementptr inbounds " : "getelementptr ";
        String pointer = use(base);
        if (access.offset() != 0) {
            pointer = let(step + "i8, ptr " + pointer + ", i32 " + access.offset());
        }
        if (!index.isEmpty()) {
            pointer =
                    let(
                            step
                                    + "i"
                                    + (8 << access.indexShift())
                                    + ", ptr "
                                    + pointer
                                    + ", "
                                    + typed(index.getFirst()));
        }
        return pointer;
    }

    private void load(Instruction i) {
        MemoryAccess access = i.accessAttribute();
        Kind kind = access.kind();
        String pointer =
                address(access, i.operand(0), i.operands().subList(1, i.operands().size()));
        boolean isVolatile = access.ordering() == Ordering.VOLATILE;
        if (isVolatile && kind.bytes() == 8 && context.isInterrupted()) {
            loadWide(i, pointer, kind);
            return;
        }
        String text =
                (isVolatile || access.ordering() == Ordering.FRAME ? "load volatile " : "load ")
                        + LlvmTypes.inMemory(kind)
                        + ", ptr "
                        + pointer
                        + ", align "
                        + LlvmTypes.alignment(kind)
                        + facts(access);
        switch (kind) {
            case BOOLEAN, CHAR ->
                    define(i, "zext " + LlvmTypes.inMemory(kind) + " " + let(text) + " to i32");
            case BYTE, SHORT ->
                    define(i, "sext " + LlvmTypes.inMemory(kind) + " " + let(text) + " to i32");
            default -> define(i, text);
        }
        orderVolatile(isVolatile);
    }

    /**
     * Keeps other accesses on their side of a volatile one, where another thread could see them.
     * JLS 17.4.5; one core needs no instruction for it.
     */
    private void orderVolatile(boolean isVolatile) {
        if (isVolatile && context.isInterrupted()) {
            line("fence syncscope(\"singlethread\") seq_cst");
        }
    }

    /** Reads the interrupt mask and masks interrupts. */
    String mask() {
        return context.options().isApplicationProfile() ? ApplicationProfile.MASK : MASK;
    }

    /** Writes the interrupt mask. */
    String unmask() {
        return context.options().isApplicationProfile() ? ApplicationProfile.UNMASK : UNMASK;
    }

    /**
     * JLS 17.7: a volatile long or double is read as a whole. LDRD that an interrupt abandons would
     * start again, but LLVM may also use two LDR.
     */
    private void loadWide(Instruction i, String pointer, Kind kind) {
        String mask = let("call i32 asm sideeffect \"" + mask() + "\", \"=r,~{memory}\"()");
        define(i, "load volatile " + LlvmTypes.inMemory(kind) + ", ptr " + pointer + ", align 4");
        line("call void asm sideeffect \"" + unmask() + "\", \"r,~{memory}\"(i32 " + mask + ")");
    }

    private String facts(MemoryAccess access) {
        StringBuilder facts = new StringBuilder();
        if (!access.alias().isEmpty()) {
            facts.append(", !tbaa ").append(context.aliases().tag(access.alias()));
            facts.append(", !noundef ").append(context.metadata().add("!{}"));
        }
        if (access.ordering() == Ordering.INVARIANT) {
            facts.append(", !invariant.load ").append(context.metadata().add("!{}"));
        }
        switch (access.alias()) {
            case "length" ->
                    facts.append(", !range ")
                            .append(context.metadata().add("!{i32 0, i32 -2147483648}"));
            case "header" -> facts.append(", !nonnull ").append(context.metadata().add("!{}"));
            default -> {
                if (NeverNullFields.containsAlias(access.alias())) {
                    facts.append(", !nonnull ").append(context.metadata().add("!{}"));
                }
            }
        }
        return facts.toString();
    }

    private void store(Instruction i) {
        MemoryAccess access = i.accessAttribute();
        int last = i.operands().size() - 1;
        String pointer = address(access, i.operand(0), i.operands().subList(1, last));
        String type = LlvmTypes.inMemory(access.kind());
        String value = use(i.operand(last));
        if (access.kind().bytes() < 4) {
            value = let("trunc i32 " + value + " to " + type);
        }
        String tag =
                access.alias().isEmpty() ? "" : ", !tbaa " + context.aliases().tag(access.alias());
        boolean isVolatile = access.ordering() == Ordering.VOLATILE;
        if (isVolatile && access.kind().bytes() == 8 && context.isInterrupted()) {
            String mask = let("call i32 asm sideeffect \"" + mask() + "\", \"=r,~{memory}\"()");
            line("store volatile " + type + " " + value + ", ptr " + pointer + ", align 4");
            line(
                    "call void asm sideeffect \""
                            + unmask()
                            + "\", \"r,~{memory}\"(i32 "
                            + mask
                            + ")");
            return;
        }
        orderVolatile(isVolatile);
        line(
                (isVolatile || access.ordering() == Ordering.FRAME ? "store volatile " : "store ")
                        + type
                        + " "
                        + value
                        + ", ptr "
                        + pointer
                        + ", align "
                        + LlvmTypes.alignment(access.kind())
                        + tag);
        orderVolatile(isVolatile);
    }

    /** After an indexed access: see {@link SafepointLoops}. */
    private void keepBaseLive(Block block, Instruction i, int operandsWithIndex) {
        if (i.operands().size() == operandsWithIndex && function.isInLoopWithSafepoint(block)) {
            context.declare("declare void @llvm.fake.use(...)");
            line("call void (...) @llvm.fake.use(" + typed(i.operand(0)) + ")" + at(i.position()));
        }
    }

    private void call(Block block, Instruction i, boolean invoke) {
        JavaMethod target = context.world().method(i.methodAttribute());
        String convention = Names.isExported(target) ? "arm_aapcscc " : "";
        boolean throwing = FunctionEmitter.isThrowingEntry(target);
        String attributes =
                throwing && context.options().keepsCallSites() ? " noreturn nomerge" : "";
        if (function.hasCells() && !throwing && context.leavesRemains(target)) {
            attributes += " noinline";
        }
        callTo(block, i, invoke, convention, Names.function(target), i.operands(), attributes);
        if (function.isFast() && FunctionEmitter.isAllocator(target)) {
            assumeHeader(i);
        }
    }

    /**
     * Says what the header of a new object is, so that what LLVM unrolls and inlines later needs no
     * dispatch.
     */
    private void assumeHeader(Instruction allocation) {
        if (!(allocation.operand(0) instanceof Constant)) {
            return;
        }
        context.declare("declare void @llvm.assume(i1)");
        MemoryAccess access =
                new MemoryAccess(
                        Kind.REFERENCE, ObjectLayout.HEADER, 0, Ordering.INVARIANT, "header");
        String header = let("load ptr, ptr " + use(allocation) + ", align 4" + facts(access));
        String same = let("icmp eq ptr " + header + ", " + use(allocation.operand(0)));
        line("call void @llvm.assume(i1 " + same + ")" + at(allocation.position()));
    }

    private void callIndirect(Block block, Instruction i, boolean invoke) {
        List<Value> arguments = i.operands().subList(1, i.operands().size());
        callTo(block, i, invoke, "", use(i.operand(0)), arguments, "");
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
                        + typedOperands(arguments)
                        + ")"
                        + attributes;
        if (invoke) {
            text +=
                    " to label %"
                            + function.endLabel(block)
                            + " unwind label %"
                            + block.unwind().orElseThrow();
        }
        text += at(i.position());
        if (i.type() == Type.VOID) {
            line(text);
        } else {
            define(i, text);
        }
        if (invoke) {
            out.append(function.endLabel(block)).append(":\n");
        }
    }

    void emitTerminator(Terminator terminator) {
        switch (terminator) {
            case Terminator.Goto g -> line("br label %" + g.target());
            case Terminator.Branch b -> {
                String weights =
                        b.secondIsCold()
                                ? ", !prof "
                                        + context.metadata()
                                                .add("!{!\"branch_weights\", i32 2000, i32 1}")
                                : "";
                line(
                        "br "
                                + typed(b.condition())
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
                line(
                        "switch "
                                + typed(s.selector())
                                + ", label %"
                                + s.successors().getLast()
                                + " ["
                                + cases
                                + " ]");
            }
            case Terminator.Return r ->
                    line(
                            r.operands().isEmpty()
                                    ? "ret void"
                                    : "ret " + typed(r.operands().getFirst()));
            case Terminator.Unreachable u -> line("unreachable");
            case Terminator.Throw t -> throw new IllegalStateException("throw was not lowered");
        }
    }
}
