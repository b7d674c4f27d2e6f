package dev.cortado.runtime.boot;

import dev.cortado.runtime.fault.UncaughtException;

/**
 * What the program wants done before it ends: its shutdown hooks, run one after the other, the last
 * added first.
 */
public final class ExitActions {
    private static ExitAction first;

    private ExitActions() {}

    /** Adds an action; false when one with its key is there already. */
    public static boolean add(ExitAction added) {
        for (ExitAction action = first; action != null; action = action.next) {
            if (action.key() == added.key()) {
                return false;
            }
        }
        added.next = first;
        first = added;
        return true;
    }

    /** Removes the action with a key; false when there is none. */
    public static boolean remove(Object key) {
        ExitAction before = null;
        for (ExitAction action = first; action != null; action = action.next) {
            if (action.key() != key) {
                before = action;
                continue;
            }
            if (before == null) {
                first = action.next;
            } else {
                before.next = action.next;
            }
            return true;
        }
        return false;
    }

    /** Runs and forgets every action; what one throws does not keep the others from running. */
    public static void run() {
        // A local that is tested: a program without actions must not need NullPointerException.
        for (ExitAction action = first; action != null; action = first) {
            first = action.next;
            try {
                action.run();
            } catch (Throwable failure) {
                UncaughtException.print(failure);
            }
        }
    }
}
