package dev.cortado.compiler;

import dev.cortado.compiler.imageheap.evaluation.DynamicCallLinker;
import dev.cortado.compiler.indy.InvokeDynamicLinker;
import dev.cortado.compiler.indy.SyntheticMethod;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.translate.DynamicCalls;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;

/**
 * Gives interpreter and translator the static methods that stand for dynamic calls and constants.
 */
final class DynamicLinking implements DynamicCallLinker, DynamicCalls {
    private final World world;
    private final InvokeDynamicLinker linker;

    DynamicLinking(World world, InvokeDynamicLinker linker) {
        this.world = world;
        this.linker = linker;
    }

    @Override
    public JavaMethod link(JavaMethod caller, InvokeDynamicEntry call) {
        return world.method(ref(linker.link(caller.owner().name(), call)));
    }

    @Override
    public JavaMethod link(JavaMethod caller, ConstantDynamicEntry constant) {
        return world.method(ref(linker.linkConstant(caller.owner().name(), constant)));
    }

    @Override
    public MethodRef link(JavaMethod caller, InvokeDynamicInstruction site) {
        return ref(linker.link(caller.owner().name(), site.invokedynamic()));
    }

    @Override
    public MethodRef linkConstant(JavaMethod caller, ConstantDynamicEntry constant) {
        return ref(linker.linkConstant(caller.owner().name(), constant));
    }

    @Override
    public MethodRef linkConcatenation(String recipe, String descriptor) {
        return ref(linker.linkConcatenation(recipe, descriptor));
    }

    private static MethodRef ref(SyntheticMethod method) {
        return new MethodRef(method.owner(), method.name(), method.descriptor());
    }
}
