package dev.cortado.compiler.verify;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.ClassProvider.Origin;
import dev.cortado.compiler.world.JavaMethod;
import java.util.List;

/** Checks that naked methods are the SDK's, and that they are a sequence of intrinsics. */
final class NakedMethods {
    private static final String NAKED = "Ldev/cortado/abi/Naked;";

    private NakedMethods() {}

    static void check(ReachableProgram program, List<String> findings) {
        program.functions()
                .forEach(
                        (method, function) -> {
                            if (method.hasAnnotation(NAKED)) {
                                check(method, function, findings);
                            }
                        });
    }

    private static void check(JavaMethod method, Function function, List<String> findings) {
        String name = ReachableProgram.describe(method);
        if (method.owner().origin() != Origin.SDK) {
            findings.add(name + " is marked @Naked, which only code of the SDK may be");
            return;
        }
        boolean plain =
                method.isStatic()
                        && method.descriptor().equals("()V")
                        && function.blocks().stream().allMatch(NakedMethods::isPlain);
        if (!plain) {
            findings.add(
                    name
                            + " is marked @Naked, so it must be a static method without parameters"
                            + " and result that calls intrinsics only");
        }
    }

    private static boolean isPlain(Block block) {
        boolean straight =
                block.terminator() instanceof Terminator.Goto
                        || block.terminator() instanceof Terminator.Return
                        || block.terminator() instanceof Terminator.Unreachable;
        return straight && block.instructions().stream().allMatch(NakedMethods::isPlain);
    }

    private static boolean isPlain(Instruction instruction) {
        return instruction.opcode() == Opcode.INTRINSIC
                && instruction.nameAttribute().startsWith("cpu.")
                && !instruction.nameAttribute().equals("cpu.stackAllocate");
    }
}
