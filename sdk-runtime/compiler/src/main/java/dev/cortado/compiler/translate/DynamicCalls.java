package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.world.JavaMethod;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;

/** Links dynamic call sites and constants to static methods of the world. */
public interface DynamicCalls {
    /** The static method that an invokedynamic calls, with the call site's descriptor. */
    MethodRef link(JavaMethod caller, InvokeDynamicInstruction site);

    /** The static method without parameters that answers a dynamically-computed constant. */
    MethodRef linkConstant(JavaMethod caller, ConstantDynamicEntry constant);
}
