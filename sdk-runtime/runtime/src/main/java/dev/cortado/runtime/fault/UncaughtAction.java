package dev.cortado.runtime.fault;

/** What the program wants done with an exception that ends its main thread. */
public abstract class UncaughtAction {
    /** Does it. */
    public abstract void uncaught(Throwable thrown);
}
