package dev.cortado.compiler;

import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.imageheap.evaluation.Assumptions;
import dev.cortado.compiler.imageheap.evaluation.ClassInitializers;
import dev.cortado.compiler.imageheap.evaluation.ImageConstantSource;
import dev.cortado.compiler.imageheap.natives.Natives;
import dev.cortado.compiler.reflection.ReflectionObjects;
import dev.cortado.compiler.world.World;
import java.util.Optional;

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
            Attempt attempt,
            Assumptions assumptions) {
        this.constants =
                new DeviceConstants(request, target, world, heap, this::initializers, attempt);
        this.initializers =
                new ClassInitializers(heap, new Natives(constants), dynamicCalls, assumptions);
    }

    /** The constants of this build, with those that reflection and the formats of dates decide. */
    ImageConstantSource constants(ReflectionObjects reflection, DateConstants dates) {
        return (intrinsic, arguments) ->
                switch (intrinsic) {
                    case "image.namedClasses" -> Optional.of(reflection.namedClasses());
                    case "image.resourceNames" -> Optional.of(reflection.resourceNames());
                    case "image.resourceContents" -> Optional.of(reflection.resourceContents());
                    case "image.zoneNames" -> Optional.of(dates.zoneNames());
                    case "image.zoneRules" -> Optional.of(dates.zoneRules());
                    case "image.zoneTexts" -> Optional.of(dates.zoneTexts());
                    case "image.formatsDates" -> Optional.of(dates.formatsDates() ? 1 : 0);
                    default -> constants.value(intrinsic, arguments);
                };
    }

    ClassInitializers initializers() {
        return initializers;
    }
}
