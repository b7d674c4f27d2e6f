package dev.cortado.runtime.thread;

import dev.cortado.abi.EntryPoint;
import dev.cortado.runtime.sched.Scheduler;

/** Where a thread begins and ends. */
public final class ThreadEntry {
    private ThreadEntry() {}

    /** Runs the thread's run method, hands on what it throws, and ends the thread. */
    @EntryPoint
    public static void enter() {
        Thread self = (Thread) Scheduler.current().thread();
        try {
            self.run();
        } catch (Throwable thrown) {
            uncaught(self, thrown);
        }
        Scheduler.lock();
        Scheduler.endCurrent();
    }

    /** Hands an exception to the handler of a thread; what that throws is ignored. JLS 11.3. */
    static void uncaught(Thread thread, Throwable thrown) {
        try {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
        } catch (Throwable ignored) {
            // Thread.UncaughtExceptionHandler: "Any exception thrown by this method will be
            // ignored".
        }
    }
}
