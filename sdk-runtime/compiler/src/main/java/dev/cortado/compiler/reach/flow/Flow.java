package dev.cortado.compiler.reach.flow;

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
    public abstract void observe(Runnable observer);

    /** Hands what is new to targets and observers. */
    abstract void propagate();
}
