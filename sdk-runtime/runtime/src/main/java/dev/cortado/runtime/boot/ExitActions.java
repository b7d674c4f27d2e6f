package dev.cortado.runtime.boot;

import dev.cortado.runtime.fault.UncaughtException;

/** What the program wants done before it ends: its shutdown hooks, run one after the other, the last added first. */
public final class ExitActions {
    private static final class Action {
        private final Runnable runnable;
        private final Action next;

        Action(Runnable runnable, Action next) {
            this.runnable = runnable;
            this.next = next;
        }
    }

    private static Action actions;

    private ExitActions() {}

    /** Adds an action; false when it is there already. */
    public static boolean add(Runnable runnable) {
        for (Action action = actions; action != null; action = action.next) {
            if (action.runnable == runnable) {
                return false;
            }
        }
        actions = new Action(runnable, actions);
        return true;
    }

    /** Removes an action; false when it is not there. */
    public static boolean remove(Runnable runnable) {
        Action kept = null;
        boolean found = false;
        for (Action action = actions; action != null; action = action.next) {
            if (action.runnable == runnable) {
                found = true;
            } else {
                kept = new Action(action.runnable, kept);
            }
        }
        if (found) {
            actions = reversed(kept);
        }
        return found;
    }

    private static Action reversed(Action list) {
        Action result = null;
        for (Action action = list; action != null; action = action.next) {
            result = new Action(action.runnable, result);
        }
        return result;
    }

    /** Runs and forgets every action; what one throws does not keep the others from running. */
    public static void run() {
        while (actions != null) {
            Action action = actions;
            actions = action.next;
            try {
                action.runnable.run();
            } catch (Throwable failure) {
                UncaughtException.print(failure);
            }
        }
    }
}
