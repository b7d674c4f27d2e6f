package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import java.util.List;
import java.util.Optional;

/** Makes copies between arrays whose types are known to fit copies of bytes or words. */
final class ArrayCopySelection implements FunctionPass {
    private static final String OBJECTS = "[Ljava/lang/Object;";

    @Override
    public boolean apply(Function function) {
        boolean changed = false;
        for (Block block : function.blocks()) {
            List<Instruction> instructions = block.instructions();
            for (int i = 0; i < instructions.size(); i++) {
                Instruction copy = instructions.get(i);
                Optional<String> narrower = narrower(copy);
                if (narrower.isPresent()) {
                    instructions.set(
                            i,
                            Instruction.with(
                                    Opcode.INTRINSIC,
                                    copy.type(),
                                    narrower.get(),
                                    copy.position(),
                                    copy.operands().toArray(Value[]::new)));
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static Optional<String> narrower(Instruction copy) {
        if (copy.opcode() != Opcode.INTRINSIC
                || !copy.nameAttribute().equals(Intrinsics.ARRAY_COPY)) {
            return Optional.empty();
        }
        RefType from = copy.operand(0).refType();
        RefType to = copy.operand(2).refType();
        boolean sameType = from.type().equals(to.type());
        return switch (to.type().name()) {
            case "[B", "[Z" ->
                    sameType ? Optional.of(Intrinsics.ARRAY_COPY_BYTES) : Optional.empty();
            case "[I", "[F" ->
                    sameType ? Optional.of(Intrinsics.ARRAY_COPY_WORDS) : Optional.empty();
            case OBJECTS ->
                    to.exact() && holdsReferences(from.type())
                            ? Optional.of(Intrinsics.ARRAY_COPY_WORDS)
                            : Optional.empty();
            default ->
                    to.exact() && from.exact() && sameType && holdsReferences(to.type())
                            ? Optional.of(Intrinsics.ARRAY_COPY_WORDS)
                            : Optional.empty();
        };
    }

    private static boolean holdsReferences(TypeRef type) {
        return type.isArray() && type.name().length() > 2;
    }
}
