package dev.cortado.runtime.fault;

import dev.cortado.abi.NoInline;
import dev.cortado.runtime.console.ErrorConsole;
import dev.cortado.runtime.unwind.StackTrace;

/**
 * Prints an uncaught exception to standard error as HotSpot does, with program counters for frames.
 *
 * <pre>
 *   Exception in thread "main" java.lang.IllegalStateException: message
 *   \tat 0x00001234
 *   \tSuppressed: ...
 *   Caused by: ...
 *   \t... 2 more
 * </pre>
 */
public final class UncaughtException {
    private static final int MAX_NESTING = 16;

    private UncaughtException() {}

    /** Prints a throwable that ends the main thread; what its methods throw in turn is not printed. */
    @NoInline
    public static void print(Throwable throwable) {
        ErrorConsole.print("Exception in thread \"main\" ");
        printNested(throwable, null, 0, 0);
    }

    private static void printNested(Throwable throwable, Throwable enclosing, int indent, int nesting) {
        ErrorConsole.print(throwable.toString());
        ErrorConsole.write('\n');
        int common = enclosing == null ? 0 : commonFrames(throwable, enclosing);
        int own = StackTrace.length(throwable) - common;
        for (int i = 0; i < own; i++) {
            indent(indent);
            ErrorConsole.print("\tat ");
            ErrorConsole.printHex(StackTrace.programCounter(throwable, i));
            ErrorConsole.write('\n');
        }
        if (common != 0) {
            indent(indent);
            ErrorConsole.print("\t... ");
            ErrorConsole.printDecimal(common);
            ErrorConsole.print(" more\n");
        }
        if (nesting < MAX_NESTING) {
            for (Throwable suppressed : throwable.getSuppressed()) {
                indent(indent + 1);
                ErrorConsole.print("Suppressed: ");
                printNested(suppressed, throwable, indent + 1, nesting + 1);
            }
            Throwable cause = throwable.getCause();
            if (cause != null) {
                indent(indent);
                ErrorConsole.print("Caused by: ");
                printNested(cause, throwable, indent, nesting + 1);
            }
        }
    }

    private static int commonFrames(Throwable throwable, Throwable enclosing) {
        int i = StackTrace.length(throwable);
        int j = StackTrace.length(enclosing);
        int common = 0;
        while (i > 0
                && j > 0
                && StackTrace.programCounter(throwable, --i) == StackTrace.programCounter(enclosing, --j)) {
            common++;
        }
        return common;
    }

    private static void indent(int tabs) {
        for (int i = 0; i < tabs; i++) {
            ErrorConsole.write('\t');
        }
    }
}
