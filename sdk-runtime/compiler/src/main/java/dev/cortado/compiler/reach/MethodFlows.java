package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.reach.flow.Flow;
import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What flows into a method and out of it. */
final class MethodFlows {
    private final JavaMethod method;
    private final List<Flow> parameters = new ArrayList<>();
    private final Optional<Flow> result;
    private final Gate returning = new Gate();

    MethodFlows(JavaMethod method, FlowSources sources) {
        this.method = method;
        if (!method.isStatic()) {
            parameters.add(sources.variable(method.owner().ref().descriptor()));
        }
        for (String descriptor : method.ref().parameterDescriptors()) {
            parameters.add(sources.variable(descriptor));
        }
        this.result =
                method.ref().returnKind() == Kind.VOID
                        ? Optional.empty()
                        : Optional.of(sources.variable(method.ref().returnDescriptor()));
    }

    JavaMethod method() {
        return method;
    }

    /** The parameters, receiver first. */
    List<Flow> parameters() {
        return parameters;
    }

    Optional<Flow> result() {
        return result;
    }

    /** Opens when the method can return. */
    Gate returning() {
        return returning;
    }
}
