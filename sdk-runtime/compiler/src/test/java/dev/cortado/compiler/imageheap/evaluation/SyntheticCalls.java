package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.indy.InvokeDynamicLinker;
import dev.cortado.compiler.indy.SyntheticMethod;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.util.function.Supplier;

/** Links dynamic calls to the synthetic methods of the indy phase. */
final class SyntheticCalls implements DynamicCallLinker {
    private final InvokeDynamicLinker linker;
    private final World world;

    /** A linker whose synthetic classes the world finds. */
    SyntheticCalls(InvokeDynamicLinker linker, World world) {
        this.linker = linker;
        this.world = world;
    }

    @Override
    public JavaMethod link(JavaMethod caller, InvokeDynamicEntry call) {
        return find(() -> linker.link(caller.owner().name(), call));
    }

    @Override
    public JavaMethod link(JavaMethod caller, ConstantDynamicEntry constant) {
        return find(() -> linker.linkConstant(caller.owner().name(), constant));
    }

    private JavaMethod find(Supplier<SyntheticMethod> linking) {
        SyntheticMethod method = linking.get();
        return world.resolve(method.owner())
                .declaredMethod(method.name(), method.descriptor())
                .orElseThrow();
    }
}
