package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.world.JavaMethod;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;

/** Links dynamic call sites and constants to static methods of the world. */
public interface DynamicCalls {
    /** Stands for the next value in the text of a concatenation. */
    char VALUE_TAG = '\1';

    /** The static method that joins text and the values of a descriptor. */
    MethodRef linkConcatenation(String recipe, String descriptor);

    /** The static method that an invokedynamic calls, with the call site's descriptor. */
    MethodRef link(JavaMethod caller, InvokeDynamicInstruction site);

    /** The static method without parameters that answers a dynamically-computed constant. */
    MethodRef linkConstant(JavaMethod caller, ConstantDynamicEntry constant);
}
