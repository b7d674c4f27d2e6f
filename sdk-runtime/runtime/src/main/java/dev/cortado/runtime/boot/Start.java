package dev.cortado.runtime.boot;

import dev.cortado.abi.EntryPoint;
import dev.cortado.runtime.exit.Exit;
import dev.cortado.runtime.fault.UncaughtException;

/** Runs the program and ends it with its exit code. */
public final class Start {
    private static final int EXIT_NORMAL = 0;
    private static final int EXIT_UNCAUGHT_EXCEPTION = 1;

    private Start() {}

    /** Runs main: exit code 0 when it returns, 1 after an uncaught exception, which is printed. */
    @EntryPoint
    public static void start() {
        int code = EXIT_NORMAL;
        try {
            ApplicationMain.main();
        } catch (Throwable throwable) {
            UncaughtException.print(throwable);
            code = EXIT_UNCAUGHT_EXCEPTION;
        }
        ExitActions.run();
        Exit.exit(code);
    }
}
