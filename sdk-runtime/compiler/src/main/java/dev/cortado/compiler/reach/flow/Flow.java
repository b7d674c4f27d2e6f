package dev.cortado.compiler.reach.flow;

import java.util.List;
import java.util.function.BooleanSupplier;

/** What a variable may hold, as far as the analysis has got. */
public abstract sealed class Flow permits TypeFlow, ValueFlow {
    private boolean queued;

    /** Whether it is to be queued now; from then on until it is propagated it is not. */
    final boolean claim() {
        boolean free = !queued;
        queued = true;
        return free;
    }

    final void release() {
        queued = false;
    }

    /** Whether nothing has flowed in: the variable never has a value. */
    public abstract boolean isEmpty();

    /** Lets everything that this holds, now and later, flow into another of the same kind. */
    public abstract void flowInto(Flow target);

    /** Runs something now and after each growth. */
    public final void observe(Runnable observer) {
        observeUntil(
                () -> {
                    observer.run();
                    return false;
                });
    }

    /** Runs something now and after each growth, until it returns true. */
    public abstract void observeUntil(BooleanSupplier observer);

    /** Runs observers, those too that are added meanwhile, and removes those that have finished. */
    static void run(List<BooleanSupplier> observers) {
        int left = 0;
        for (int i = 0; i < observers.size(); i++) {
            BooleanSupplier observer = observers.get(i);
            if (!observer.getAsBoolean()) {
                observers.set(left++, observer);
            }
        }
        if (left < observers.size()) {
            observers.subList(left, observers.size()).clear();
        }
    }

    /** Hands what is new to targets and observers. */
    abstract void propagate();
}
