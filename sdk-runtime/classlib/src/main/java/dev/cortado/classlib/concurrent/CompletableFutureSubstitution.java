package dev.cortado.classlib.concurrent;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** java.util.concurrent.CompletableFuture: timeouts by the common pool's queue of delayed tasks. */
@SubstituteClass("java.util.concurrent.CompletableFuture")
abstract class CompletableFutureSubstitution<T> {
    @Alias volatile Object result;

    @Alias
    public abstract CompletableFuture<T> whenComplete(
            BiConsumer<? super T, ? super Throwable> action);

    @Substitute
    private <U> void arrangeTimeout(long nanoDelay, TimeoutAlias<U> onTimeout) {
        if (result == null) {
            Future<?> timeout =
                    ((ScheduledExecutorService) (Object) ForkJoinPool.commonPool())
                            .schedule((Runnable) onTimeout, nanoDelay, TimeUnit.NANOSECONDS);
            whenComplete((BiConsumer<Object, Throwable>) (Object) new CancellerAlias(timeout));
        }
    }

    /** A name for what happens at a timeout. */
    @SubstituteClass("java.util.concurrent.CompletableFuture$Timeout")
    abstract static class TimeoutAlias<U> implements Runnable {}

    /** A name for what cancels a timeout. */
    @SubstituteClass("java.util.concurrent.CompletableFuture$Canceller")
    static final class CancellerAlias {
        @Alias
        CancellerAlias(Future<?> timeout) {}
    }

    /** An executor that hands on its tasks later. */
    @SubstituteClass("java.util.concurrent.CompletableFuture$DelayedExecutor")
    static final class DelayedExecutorSubstitution {
        @Alias final long nanoDelay;
        @Alias final Executor executor;

        @Alias
        DelayedExecutorSubstitution(long nanoDelay, Executor executor) {
            this.nanoDelay = nanoDelay;
            this.executor = executor;
        }

        @Substitute
        public void execute(Runnable task) {
            Executor target = executor;
            ((ScheduledExecutorService) (Object) ForkJoinPool.commonPool())
                    .schedule(() -> target.execute(task), nanoDelay, TimeUnit.NANOSECONDS);
        }
    }
}
