package dev.cortado.compiler.ir;

import java.util.Iterator;
import java.util.Optional;

/**
 * Replaces phis whose inputs, apart from the phi itself, are all the same value.
 *
 * <p>Cost: linear, times the nesting of such phis.
 */
public final class TrivialPhiRemoval {
    private TrivialPhiRemoval() {}

    /** Cleans a function; whether it changed. */
    public static boolean apply(Function function) {
        ValueReplacement replacement = new ValueReplacement();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : function.blocks()) {
                for (Iterator<Phi> phis = block.phis().iterator(); phis.hasNext(); ) {
                    Phi phi = phis.next();
                    Optional<Value> only = onlyInput(phi, replacement);
                    if (only.isPresent()) {
                        replacement.replace(phi, only.get());
                        phis.remove();
                        changed = true;
                    }
                }
            }
        }
        replacement.apply(function);
        return !replacement.isEmpty();
    }

    private static Optional<Value> onlyInput(Phi phi, ValueReplacement replacement) {
        Optional<Value> only = Optional.empty();
        for (Value input : phi.inputs()) {
            Value resolved = replacement.resolve(input);
            if (resolved == phi) {
                continue;
            }
            boolean same =
                    only.isEmpty()
                            || only.get() == resolved
                            || resolved instanceof Constant && resolved.equals(only.get());
            if (!same) {
                return Optional.empty();
            }
            only = Optional.of(resolved);
        }
        return only;
    }
}
