package dev.cortado.compiler;

import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.imageheap.evaluation.ClassInitializers;
import dev.cortado.compiler.imageheap.evaluation.ImageConstantSource;
import dev.cortado.compiler.imageheap.natives.Natives;
import dev.cortado.compiler.world.World;

/** The build-time interpreter with the constants of this build, which it evaluates in turn. */
final class ImageEvaluation {
    private final DeviceConstants constants;
    private final ClassInitializers initializers;

    ImageEvaluation(
            BuildRequest request,
            TargetDescription target,
            World world,
            ImageHeap heap,
            DynamicLinking dynamicCalls,
            boolean threads) {
        this.constants =
                new DeviceConstants(request, target, world, heap, this::initializers, threads);
        this.initializers = new ClassInitializers(heap, new Natives(constants), dynamicCalls);
    }

    ImageConstantSource constants() {
        return constants;
    }

    ClassInitializers initializers() {
        return initializers;
    }
}
