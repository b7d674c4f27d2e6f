package dev.cortado.compiler.imageheap.evaluation;

import java.util.ArrayList;
import java.util.List;

/** The inverse of each change since the outermost transaction began, oldest first. */
final class UndoLog {
    private final List<Runnable> inverses = new ArrayList<>();

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

    void clear() {
        inverses.clear();
    }
}
