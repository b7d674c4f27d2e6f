package dev.cortado.compiler.reach.flow;

import java.util.ArrayDeque;
import java.util.Deque;

/** The work list: flows that grew, and tasks that wait until nothing grows. */
public final class FlowGraph {
    private final Deque<Flow> grown = new ArrayDeque<>();
    private final Deque<Runnable> tasks = new ArrayDeque<>();

    void enqueue(Flow flow) {
        if (flow.claim()) {
            grown.addLast(flow);
        }
    }

    /** Runs a task later. */
    public void schedule(Runnable task) {
        tasks.addLast(task);
    }

    /** Propagates, and runs tasks in their order, until there is nothing left. */
    public void run() {
        while (true) {
            while (!grown.isEmpty()) {
                Flow flow = grown.removeFirst();
                flow.release();
                flow.propagate();
            }
            if (tasks.isEmpty()) {
                return;
            }
            tasks.removeFirst().run();
        }
    }

    /** Whether there is nothing to do. */
    public boolean isIdle() {
        return grown.isEmpty() && tasks.isEmpty();
    }
}
