package dev.cortado.compiler;

import dev.cortado.compiler.imageheap.evaluation.Assumptions.Assumption;
import java.util.HashSet;
import java.util.Set;

/**
 * What a build takes for true of the program until the analysis finds otherwise; then it begins
 * again.
 *
 * @param threads whether the program starts threads, and how that is known
 * @param frames whether the program asks for the names of stack frames, and how that is known
 * @param doubted the names of classes whose initialisers may assume nothing
 * @param trusting whether other classes' initialisers may
 */
record Attempt(UseAssumption threads, UseAssumption frames, Set<String> doubted, boolean trusting) {
    static Attempt first(UseAssumption threads, UseAssumption frames) {
        return new Attempt(threads, frames, Set.of(), true);
    }

    Attempt without(UseRefutedException.Feature refuted) {
        return switch (refuted) {
            case THREADS -> new Attempt(threads.refuted(), frames, doubted, trusting);
            case FRAMES -> new Attempt(threads, frames.refuted(), doubted, trusting);
        };
    }

    /** The second time, nothing is assumed any more, so that builds end soon. */
    Attempt without(Set<Assumption> broken) {
        Set<String> more = new HashSet<>(doubted);
        broken.forEach(assumption -> more.add(assumption.reader().name()));
        return new Attempt(threads, frames, Set.copyOf(more), doubted.isEmpty());
    }

    boolean mayAssume(String className) {
        return trusting && !doubted.contains(className);
    }
}
