package dev.cortado.compiler.reach;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.reach.flow.Flow;
import dev.cortado.compiler.reach.flow.TypeFlow;
import dev.cortado.compiler.reach.flow.TypeUniverse;
import dev.cortado.compiler.world.JavaMethod;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls of runtime methods that lowering and LLVM put in. */
final class EntryCalls {
    /** Entries that get their references from the instruction that needs them. */
    private static final Set<RuntimeEntry> GIVEN_OPERANDS =
            Set.of(
                    RuntimeEntry.THROW,
                    RuntimeEntry.THROW_CLASS_CAST,
                    RuntimeEntry.CHECK_ARRAY_STORE,
                    RuntimeEntry.MONITOR_ENTER,
                    RuntimeEntry.MONITOR_EXIT,
                    RuntimeEntry.ARRAY_COPY,
                    RuntimeEntry.ARRAY_COPY_BYTES,
                    RuntimeEntry.ARRAY_COPY_WORDS,
                    RuntimeEntry.CLONE,
                    RuntimeEntry.COMPARE_AND_SET_REFERENCE,
                    RuntimeEntry.COMPARE_AND_EXCHANGE_REFERENCE);

    private static final String ADDRESS = "Ldev/cortado/abi/Address;";

    private final AnalysisState state;
    private final Map<String, JavaMethod> exports;
    private final Set<String> reachedExports = new LinkedHashSet<>();

    EntryCalls(AnalysisState state, Map<String, JavaMethod> exports) {
        this.state = state;
        this.exports = exports;
    }

    /** An entry that is called with any arguments. */
    void reach(RuntimeEntry entry, Reason reason) {
        state.methods.reachOpen(method(entry), reason);
    }

    /**
     * An entry that is called for an instruction.
     *
     * @param references the instruction's reference operands
     */
    void reach(RuntimeEntry entry, List<TypeFlow> references, Reason reason) {
        JavaMethod method = method(entry);
        if (!GIVEN_OPERANDS.contains(entry)) {
            state.methods.reachOpen(method, reason);
            return;
        }
        MethodFlows called = state.methods.reach(method, reason);
        List<String> descriptors = method.ref().parameterDescriptors();
        for (int i = 0; i < descriptors.size(); i++) {
            Flow parameter = called.parameters().get(i);
            if (parameter instanceof TypeFlow into && !descriptors.get(i).equals(ADDRESS)) {
                into.add(TypeUniverse.NULL);
                references.forEach(r -> r.flowInto(into));
            } else {
                state.sources.anything(descriptors.get(i)).flowInto(parameter);
            }
        }
    }

    private JavaMethod method(RuntimeEntry entry) {
        return state.world.method(new MethodRef(entry.owner(), entry.method(), entry.descriptor()));
    }

    /** A C symbol that LLVM may call. */
    void reachExport(String symbol) {
        if (!reachedExports.add(symbol)) {
            return;
        }
        JavaMethod method = exports.get(symbol);
        if (method == null) {
            throw new IllegalStateException("no method is exported as " + symbol);
        }
        state.methods.reachOpen(method, Reason.root("may be called by generated code"));
    }
}
