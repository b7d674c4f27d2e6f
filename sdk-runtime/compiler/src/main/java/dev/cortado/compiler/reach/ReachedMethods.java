package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.reach.Preparation.Prepared;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.MissingClassException;
import dev.cortado.compiler.world.MissingMemberException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The methods that are reached, each translated once, and who reaches them. */
final class ReachedMethods {
    private static final String REMOVE = "Ldev/cortado/abi/substitution/Remove;";

    private final AnalysisState state;
    private final ReachabilityAnalysis.Translator translator;
    private final Map<JavaMethod, MethodFlows> flows = new LinkedHashMap<>();
    private final Map<JavaMethod, FunctionFlows> functions = new LinkedHashMap<>();
    private final CallGraph calls = new CallGraph();

    ReachedMethods(AnalysisState state, ReachabilityAnalysis.Translator translator) {
        this.state = state;
        this.translator = translator;
    }

    /** The flows of a method, which is reached by this. */
    MethodFlows reach(JavaMethod method, Reason reason) {
        calls.add(method, reason);
        MethodFlows known = flows.get(method);
        if (known != null) {
            return known;
        }
        MethodFlows made = new MethodFlows(method, state.sources);
        flows.put(method, made);
        state.graph.schedule(() -> enter(made));
        return made;
    }

    /** Reaches a method that unknown code calls with any arguments. */
    void reachOpen(JavaMethod method, Reason reason) {
        MethodFlows open = reach(method, reason);
        int index = 0;
        if (!method.isStatic()) {
            state.sources
                    .anything(method.owner().ref().descriptor())
                    .flowInto(open.parameters().get(index++));
        }
        for (String descriptor : method.ref().parameterDescriptors()) {
            state.sources.anything(descriptor).flowInto(open.parameters().get(index++));
        }
    }

    private void enter(MethodFlows method) {
        Preparation preparation =
                Preparation.start(explained(method, () -> translate(method.method())));
        state.graph.schedule(() -> begin(method, preparation));
    }

    private void begin(MethodFlows method, Preparation preparation) {
        Prepared prepared = explained(method, preparation::finish);
        Function function = prepared.function();
        FunctionFlows body = new FunctionFlows(state, method, function, prepared.dominators());
        functions.put(method.method(), body);
        for (int i = 0; i < method.parameters().size(); i++) {
            body.bind(function.parameters().get(i), method.parameters().get(i));
        }
        body.enter();
    }

    /** Does something for a method; if something is missing for it, tells why that is needed. */
    private <T> T explained(MethodFlows method, Supplier<T> action) {
        try {
            return action.get();
        } catch (MissingClassException | MissingMemberException missing) {
            throw new UnsupportedCodeException(
                    missing.getMessage(), calls.paths().why(method.method()));
        }
    }

    private Supplier<Function> translate(JavaMethod method) {
        if (method.hasAnnotation(REMOVE)) {
            throw new UnsupportedCodeException(
                    ReachableProgram.describe(method)
                            + " is not available on a device: "
                            + method.annotationValue(REMOVE).orElse("it needs an operating system"),
                    calls.paths().why(method));
        }
        if (method.isNative()) {
            throw new UnsupportedCodeException(
                    ReachableProgram.describe(method) + " is native and has no substitution",
                    calls.paths().why(method));
        }
        return translator.translate(method);
    }

    Map<JavaMethod, FunctionFlows> functions() {
        return functions;
    }

    Map<JavaMethod, MethodFlows> flows() {
        return flows;
    }

    CallGraph calls() {
        return calls;
    }
}
