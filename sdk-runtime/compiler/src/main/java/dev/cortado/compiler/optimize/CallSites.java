package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.world.JavaMethod;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What calls may select, those included that were copied since the analysis. */
final class CallSites implements CallTargets {
    private final CallTargets analysed;
    private final Map<Instruction, Set<JavaMethod>> copies = new ConcurrentHashMap<>();

    CallSites(CallTargets analysed) {
        this.analysed = analysed;
    }

    @Override
    public Set<JavaMethod> of(Instruction call) {
        Set<JavaMethod> known = copies.get(call);
        if (known == null) {
            return analysed.of(call);
        }
        if (known.size() == 1) {
            return known;
        }
        // By its type alone: where it was copied to, more may be known of its receiver.
        Set<JavaMethod> byType = analysed.of(call);
        return byType.size() < known.size() ? byType : known;
    }

    /** Notes that a call is a copy of another. */
    void copied(Instruction original, Instruction copy) {
        switch (original.opcode()) {
            case INVOKEVIRTUAL, INVOKEINTERFACE -> copies.put(copy, of(original));
            default -> {}
        }
    }
}
