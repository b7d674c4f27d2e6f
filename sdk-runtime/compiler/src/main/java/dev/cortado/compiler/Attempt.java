package dev.cortado.compiler;

import dev.cortado.compiler.imageheap.evaluation.Assumptions.Assumption;
import java.util.HashSet;
import java.util.Set;

/**
 * What a build takes for true of the program until the analysis finds otherwise; then it begins
 * again.
 *
 * @param threads whether the program starts threads
 * @param doubted the names of classes whose initialisers may assume nothing
 * @param trusting whether other classes' initialisers may
 */
record Attempt(boolean threads, Set<String> doubted, boolean trusting) {
    static final Attempt FIRST = new Attempt(false, Set.of(), true);

    Attempt withThreads() {
        return new Attempt(true, doubted, trusting);
    }

    /** The second time, nothing is assumed any more, so that builds end soon. */
    Attempt without(Set<Assumption> broken) {
        Set<String> more = new HashSet<>(doubted);
        broken.forEach(assumption -> more.add(assumption.reader().name()));
        return new Attempt(threads, Set.copyOf(more), doubted.isEmpty());
    }

    boolean mayAssume(String className) {
        return trusting && !doubted.contains(className);
    }
}
