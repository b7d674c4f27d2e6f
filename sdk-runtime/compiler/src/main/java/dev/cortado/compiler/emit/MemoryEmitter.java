package dev.cortado.compiler.emit;

import dev.cortado.abi.ObjectLayout;
import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MemoryAccess;
import dev.cortado.compiler.ir.MemoryAccess.Ordering;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.NeverNullFields;
import java.util.List;

/** Emits loads and stores, with what LLVM may believe and reorder of them. */
final class MemoryEmitter {
    private final ModuleContext context;
    private final FunctionEmitter function;
    private final FunctionLines lines;

    MemoryEmitter(ModuleContext context, FunctionEmitter function, FunctionLines lines) {
        this.context = context;
        this.function = function;
        this.lines = lines;
    }

    private String address(MemoryAccess access, Value base, List<Value> index) {
        boolean inObject = !access.alias().isEmpty() && access.ordering() != Ordering.VOLATILE;
        String step = inObject ? "getelementptr inbounds " : "getelementptr ";
        String pointer = lines.use(base);
        if (access.offset() != 0) {
            pointer = lines.let(step + "i8, ptr " + pointer + ", i32 " + access.offset());
        }
        if (!index.isEmpty()) {
            pointer =
                    lines.let(
                            step
                                    + "i"
                                    + (8 << access.indexShift())
                                    + ", ptr "
                                    + pointer
                                    + ", "
                                    + lines.typed(index.getFirst()));
        }
        return pointer;
    }

    void load(Instruction i) {
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
                    lines.define(
                            i,
                            "zext " + LlvmTypes.inMemory(kind) + " " + lines.let(text) + " to i32");
            case BYTE, SHORT ->
                    lines.define(
                            i,
                            "sext " + LlvmTypes.inMemory(kind) + " " + lines.let(text) + " to i32");
            default -> lines.define(i, text);
        }
        orderVolatile(isVolatile);
    }

    /**
     * Keeps other accesses on their side of a volatile one, where another thread could see them.
     * JLS 17.4.5; one core needs no instruction for it.
     */
    private void orderVolatile(boolean isVolatile) {
        if (isVolatile && context.isInterrupted()) {
            lines.line("fence syncscope(\"singlethread\") seq_cst");
        }
    }

    /**
     * JLS 17.7: a volatile long or double is read as a whole. LDRD that an interrupt abandons would
     * start again, but LLVM may also use two LDR.
     */
    private void loadWide(Instruction i, String pointer, Kind kind) {
        String mask =
                lines.let(
                        "call i32 asm sideeffect \""
                                + InterruptMask.save(context.options())
                                + "\", \"=r,~{memory}\"()");
        lines.define(
                i, "load volatile " + LlvmTypes.inMemory(kind) + ", ptr " + pointer + ", align 4");
        lines.line(
                "call void asm sideeffect \""
                        + InterruptMask.restore(context.options())
                        + "\", \"r,~{memory}\"(i32 "
                        + mask
                        + ")");
    }

    private String facts(MemoryAccess access) {
        StringBuilder facts = new StringBuilder();
        if (!access.alias().isEmpty()) {
            facts.append(", !tbaa ").append(lines.aliasTag(access.alias()));
            facts.append(", !noundef ").append(lines.node("!{}"));
        }
        if (access.ordering() == Ordering.INVARIANT) {
            facts.append(", !invariant.load ").append(lines.node("!{}"));
        }
        switch (access.alias()) {
            case "length" ->
                    facts.append(", !range ").append(lines.node("!{i32 0, i32 -2147483648}"));
            case "header" -> facts.append(", !nonnull ").append(lines.node("!{}"));
            default -> {
                if (NeverNullFields.containsAlias(access.alias())) {
                    facts.append(", !nonnull ").append(lines.node("!{}"));
                }
            }
        }
        return facts.toString();
    }

    void store(Instruction i) {
        MemoryAccess access = i.accessAttribute();
        int last = i.operands().size() - 1;
        String pointer = address(access, i.operand(0), i.operands().subList(1, last));
        String type = LlvmTypes.inMemory(access.kind());
        String value = lines.use(i.operand(last));
        if (access.kind().bytes() < 4) {
            value = lines.let("trunc i32 " + value + " to " + type);
        }
        String tag = access.alias().isEmpty() ? "" : ", !tbaa " + lines.aliasTag(access.alias());
        boolean isVolatile = access.ordering() == Ordering.VOLATILE;
        if (isVolatile && access.kind().bytes() == 8 && context.isInterrupted()) {
            String mask =
                    lines.let(
                            "call i32 asm sideeffect \""
                                    + InterruptMask.save(context.options())
                                    + "\", \"=r,~{memory}\"()");
            lines.line("store volatile " + type + " " + value + ", ptr " + pointer + ", align 4");
            lines.line(
                    "call void asm sideeffect \""
                            + InterruptMask.restore(context.options())
                            + "\", \"r,~{memory}\"(i32 "
                            + mask
                            + ")");
            return;
        }
        orderVolatile(isVolatile);
        lines.line(
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
    void keepBaseLive(Block block, Instruction i, int operandsWithIndex) {
        if (i.operands().size() == operandsWithIndex && function.isInLoopWithSafepoint(block)) {
            context.declare("declare void @llvm.fake.use(...)");
            lines.line(
                    "call void (...) @llvm.fake.use("
                            + lines.typed(i.operand(0))
                            + ")"
                            + lines.at(i.position()));
        }
    }

    /**
     * Says what the header of a new object is, so that what LLVM unrolls and inlines later needs no
     * dispatch.
     */
    void assumeHeader(Instruction allocation) {
        if (!(allocation.operand(0) instanceof Constant)) {
            return;
        }
        context.declare("declare void @llvm.assume(i1)");
        MemoryAccess access =
                new MemoryAccess(
                        Kind.REFERENCE, ObjectLayout.HEADER, 0, Ordering.INVARIANT, "header");
        String header =
                lines.let("load ptr, ptr " + lines.use(allocation) + ", align 4" + facts(access));
        String same = lines.let("icmp eq ptr " + header + ", " + lines.use(allocation.operand(0)));
        lines.line("call void @llvm.assume(i1 " + same + ")" + lines.at(allocation.position()));
    }
}
