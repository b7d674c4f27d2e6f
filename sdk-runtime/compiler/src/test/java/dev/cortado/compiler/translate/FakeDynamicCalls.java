package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.world.JavaMethod;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;

/** Refuses: for snippets without dynamic call sites. */
final class FakeDynamicCalls implements DynamicCalls {
    /** Thrown where a dynamic call site would be linked. */
    static final class NotLinked extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public MethodRef link(JavaMethod caller, InvokeDynamicInstruction site) {
        throw new NotLinked();
    }

    @Override
    public MethodRef linkConstant(JavaMethod caller, ConstantDynamicEntry constant) {
        throw new NotLinked();
    }

    @Override
    public MethodRef linkConcatenation(String recipe, String descriptor) {
        throw new NotLinked();
    }
}
