package dev.cortado.classlib.lang;

import dev.cortado.runtime.boot.ExitAction;

/** A shutdown hook: its thread's run method, called by the main thread. */
final class ShutdownHook extends ExitAction {
    private final Thread thread;

    ShutdownHook(Thread thread) {
        this.thread = thread;
    }

    @Override
    public Object key() {
        return thread;
    }

    @Override
    public void run() {
        thread.run();
    }
}
