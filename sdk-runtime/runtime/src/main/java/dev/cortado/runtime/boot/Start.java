package dev.cortado.runtime.boot;

import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.ImageConstants;
import dev.cortado.runtime.exit.Exit;
import dev.cortado.runtime.fault.UncaughtException;
import dev.cortado.runtime.thread.Threads;

/** Runs the program and ends it with its exit code. */
public final class Start {
    private static final int EXIT_NORMAL = 0;
    private static final int EXIT_UNCAUGHT_EXCEPTION = 1;

    private Start() {}

    /**
     * Runs main, and lets other threads end: exit code 0 when main returns, 1 after an uncaught
     * exception of it, which is printed.
     */
    @EntryPoint
    public static void start() {
        int code = EXIT_NORMAL;
        if (ImageConstants.threads()) {
            Threads.adoptMain();
        }
        try {
            ApplicationMain.main();
            if (ImageConstants.threads()) {
                Threads.endMain(null);
            }
        } catch (Throwable throwable) {
            if (ImageConstants.threads()) {
                Threads.endMain(throwable);
            } else {
                UncaughtException.handle(throwable);
            }
            code = EXIT_UNCAUGHT_EXCEPTION;
        }
        ExitActions.run();
        Exit.exit(code);
    }
}
