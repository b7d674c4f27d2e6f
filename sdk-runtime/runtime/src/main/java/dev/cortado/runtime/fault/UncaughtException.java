package dev.cortado.runtime.fault;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.console.ErrorConsole;
import dev.cortado.runtime.exit.SystemReset;
import dev.cortado.runtime.heap.LatinText;
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
@Unchecked
public final class UncaughtException {
    private static final int MAX_CAUSES = 16;
    private static final int MAX_INDENT = 4;

    private static UncaughtAction action;

    private UncaughtException() {}

    /** Sets what is done in place of printing. */
    public static void setAction(UncaughtAction set) {
        action = set;
    }

    /**
     * Prints a throwable that ends the main thread, or does what the program wants instead; a
     * throwable of that is named and goes no further.
     */
    @NoInline
    public static void handle(Throwable throwable) {
        if (ImageConstants.bootloader()) {
            SystemReset.now();
            return;
        }
        try {
            if (action == null) {
                print(throwable);
            } else {
                action.uncaught(throwable);
            }
        } catch (Throwable failure) {
            ErrorConsole.print("\nException: ");
            ErrorConsole.print(failure.getClass().getName());
            ErrorConsole.print(" thrown from the UncaughtExceptionHandler in thread \"main\"\n");
        }
    }

    /**
     * Prints a throwable that ends the main thread; what its methods throw in turn is not printed.
     */
    @NoInline
    public static void print(Throwable throwable) {
        ErrorConsole.print("Exception in thread \"main\" ");
        printTrace(throwable);
    }

    /** Prints a throwable that ends the thread of a given name. */
    @NoInline
    public static void print(String thread, Throwable throwable) {
        ErrorConsole.print("Exception in thread \"");
        ErrorConsole.print(thread);
        ErrorConsole.print("\" ");
        printTrace(throwable);
    }

    /** With names where they are asked for, and there is memory to read them into. */
    private static void printTrace(Throwable throwable) {
        if (ImageConstants.namesAllTraces()) {
            try {
                throwable.printStackTrace();
                return;
            } catch (OutOfMemoryError full) {
                ErrorConsole.write('\n');
            }
        }
        printNested(throwable, null, 0);
    }

    /**
     * Prints a throwable, its suppressed ones and its causes; {@code enclosing} is null for the
     * outermost.
     */
    private static void printNested(Throwable throwable, Throwable enclosing, int indent) {
        Throwable outer = enclosing;
        Throwable each = throwable;
        for (int causes = 0; causes < MAX_CAUSES; causes++) {
            printOne(each, outer, indent);
            if (indent < MAX_INDENT) {
                for (Throwable suppressed : each.getSuppressed()) {
                    indent(indent + 1);
                    ErrorConsole.print("Suppressed: ");
                    printNested(suppressed, each, indent + 1);
                }
            }
            outer = each;
            each = each.getCause();
            if (each == null) {
                return;
            }
            indent(indent);
            ErrorConsole.print("Caused by: ");
        }
    }

    @NoInline
    private static void printOne(Throwable throwable, Throwable enclosing, int indent) {
        printText(throwable);
        int common = enclosing == null ? 0 : commonFrames(throwable, enclosing);
        int own = StackTrace.length(throwable) - common;
        for (int i = 0; i < own; i++) {
            startLine(indent, "\tat ");
            ErrorConsole.printHex(StackTrace.programCounter(throwable, i));
        }
        if (common != 0) {
            startLine(indent, "\t... ");
            ErrorConsole.print(new LatinText().add(common).text());
            ErrorConsole.print(" more");
        }
        ErrorConsole.write('\n');
    }

    private static void printText(Throwable throwable) {
        String text;
        try {
            text = throwable.toString();
        } catch (OutOfMemoryError full) {
            // In pieces, which needs no memory.
            ErrorConsole.print(throwable.getClass().getName());
            String message = throwable.getMessage();
            if (message != null) {
                ErrorConsole.print(": ");
                ErrorConsole.print(message);
            }
            return;
        }
        ErrorConsole.print(text);
    }

    private static void startLine(int indent, String text) {
        ErrorConsole.write('\n');
        indent(indent);
        ErrorConsole.print(text);
    }

    private static int commonFrames(Throwable throwable, Throwable enclosing) {
        int i = StackTrace.length(throwable);
        int j = StackTrace.length(enclosing);
        int common = 0;
        while (i > 0
                && j > 0
                && StackTrace.programCounter(throwable, --i)
                        == StackTrace.programCounter(enclosing, --j)) {
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
