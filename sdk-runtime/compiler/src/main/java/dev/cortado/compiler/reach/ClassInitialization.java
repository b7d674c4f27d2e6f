package dev.cortado.compiler.reach;

import dev.cortado.compiler.world.JavaClass;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The classes whose initialiser runs on the device. */
final class ClassInitialization {
    private final AnalysisState state;
    private final Set<JavaClass> atRunTime = new LinkedHashSet<>();

    ClassInitialization(AnalysisState state) {
        this.state = state;
    }

    /** Reaches the initialisers that the first use of a class runs. */
    void use(JavaClass used, Reason reason) {
        Optional<JavaClass> type = Optional.of(used);
        while (type.isPresent() && initialize(type.get(), reason)) {
            type.get().interfacesInitializedBefore().forEach(each -> initialize(each, reason));
            type = type.get().superclass();
        }
    }

    private boolean initialize(JavaClass type, Reason reason) {
        if (state.image.isInitializedAtBuildTime(type)) {
            return false;
        }
        if (atRunTime.add(type)) {
            Reason because = reason.because(state.image.whyAtRunTime(type));
            type.classInitializer().ifPresent(m -> state.methods.reach(m, because));
            state.objects.reach(state.image.className(type), because);
        }
        return true;
    }

    Set<JavaClass> atRunTime() {
        return atRunTime;
    }
}
