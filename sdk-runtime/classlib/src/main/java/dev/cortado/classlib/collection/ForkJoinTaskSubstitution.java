package dev.cortado.classlib.collection;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.concurrent.ForkJoinTask;

/** java.util.concurrent.ForkJoinTask with one thread: a fork runs at once. */
@SubstituteClass("java.util.concurrent.ForkJoinTask")
abstract class ForkJoinTaskSubstitution<V> {
    @Alias
    protected abstract boolean exec();

    @Alias
    public abstract V getRawResult();

    @Substitute
    public final ForkJoinTask<V> fork() {
        exec();
        return (ForkJoinTask<V>) (Object) this;
    }

    @Substitute
    public final V join() {
        return getRawResult();
    }

    @Substitute
    public final V invoke() {
        exec();
        return getRawResult();
    }
}
