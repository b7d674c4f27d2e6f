package dev.cortado.runtime.boot;

/**
 * Something to do before the program ends; a class of its own, so that not every Runnable could be
 * one.
 */
public abstract class ExitAction {
    ExitAction next;

    /** What identifies the action. */
    public abstract Object key();

    /** Does it; what it throws is printed. */
    public abstract void run();
}
