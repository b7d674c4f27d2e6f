package dev.cortado.compiler.reach;

import java.util.ArrayList;
import java.util.List;

/** Lets control past an instruction once that can complete. */
final class Gate {
    private boolean open;
    private final List<Runnable> waiting = new ArrayList<>(0);

    /** A gate that is open. */
    static Gate opened() {
        Gate gate = new Gate();
        gate.open();
        return gate;
    }

    boolean isOpen() {
        return open;
    }

    void open() {
        if (!open) {
            open = true;
            waiting.forEach(Runnable::run);
            waiting.clear();
        }
    }

    /** Runs something when it opens, or now. */
    void whenOpen(Runnable action) {
        if (open) {
            action.run();
        } else {
            waiting.add(action);
        }
    }
}
