package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.world.JavaMethod;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;

/** Turns dynamic calls and constants into static methods of plain bytecode. */
public interface DynamicCallLinker {
    /**
     * The static method that an invokedynamic instruction calls, with the descriptor of the
     * instruction.
     */
    JavaMethod link(JavaMethod caller, InvokeDynamicEntry call);

    /** The static method without parameters that computes a dynamic constant. */
    JavaMethod link(JavaMethod caller, ConstantDynamicEntry constant);
}
