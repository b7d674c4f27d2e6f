package dev.cortado.classlib.concurrent;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.util.concurrent.ForkJoinWorkerThread: pools have none of them. */
@SubstituteClass("java.util.concurrent.ForkJoinWorkerThread")
final class ForkJoinWorkerThreadSubstitution {
    private ForkJoinWorkerThreadSubstitution() {}

    @Substitute
    static boolean hasKnownQueuedWork() {
        return false;
    }
}
