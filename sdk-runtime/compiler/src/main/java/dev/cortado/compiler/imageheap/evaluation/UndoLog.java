package dev.cortado.compiler.imageheap.evaluation;

import java.util.ArrayList;
import java.util.List;

/** The inverse of each change since the outermost transaction began, oldest first. */
final class UndoLog {
    private List<Runnable> inverses = new ArrayList<>();

    int mark() {
        return inverses.size();
    }

    void add(Runnable inverse) {
        inverses.add(inverse);
    }

    void rollBackTo(int mark) {
        for (int i = inverses.size() - 1; i >= mark; i--) {
            inverses.remove(i).run();
        }
    }

    /**
     * Starts an empty log for an evaluation of its own; the former one comes back by {@link
     * #resume}.
     */
    List<Runnable> suspend() {
        List<Runnable> suspended = inverses;
        inverses = new ArrayList<>();
        return suspended;
    }

    /** Makes all changes since {@link #suspend} permanent. */
    void resume(List<Runnable> suspended) {
        inverses = suspended;
    }
}
