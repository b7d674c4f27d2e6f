package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.concurrent.Executor;

/** java.lang.ThreadBuilders: virtual threads are the scheduler's threads. */
@SubstituteClass("java.lang.ThreadBuilders")
final class ThreadBuildersSubstitution {
    @Add private static final int NO_INHERIT_THREAD_LOCALS = 1 << 2;

    private ThreadBuildersSubstitution() {}

    @Substitute
    static Thread newVirtualThread(
            Executor scheduler, String name, int characteristics, Runnable task) {
        boolean inherit = (characteristics & NO_INHERIT_THREAD_LOCALS) == 0;
        return (Thread)
                (Object)
                        new ThreadSubstitution(
                                null, task, name == null ? "" : name, 0, inherit, true);
    }
}
