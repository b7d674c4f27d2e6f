package dev.cortado.classlib.concurrent;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * java.util.concurrent.Executors: a single-thread executor that nobody can reach any more is not
 * shut down by a cleaner.
 */
@SubstituteClass("java.util.concurrent.Executors")
final class ExecutorsSubstitution {
    private ExecutorsSubstitution() {}

    @Substitute
    public static ExecutorService newSingleThreadExecutor(ThreadFactory factory) {
        return (ExecutorService)
                (Object)
                        new DelegatedExecutorServiceAlias(
                                new ThreadPoolExecutor(
                                        1,
                                        1,
                                        0L,
                                        TimeUnit.MILLISECONDS,
                                        new LinkedBlockingQueue<>(),
                                        factory));
    }

    /** A name for what hides that an executor could be configured. */
    @SubstituteClass("java.util.concurrent.Executors$DelegatedExecutorService")
    static class DelegatedExecutorServiceAlias {
        @Alias
        DelegatedExecutorServiceAlias(ExecutorService executor) {}
    }
}
