package dev.cortado.classlib.lang;

import dev.cortado.abi.ImageConstants;
import dev.cortado.runtime.unwind.StackTrace;
import java.util.function.Consumer;

/**
 * Prints a throwable with its causes and suppressed ones as HotSpot does, with program counters for
 * frames where the image has no names for them.
 */
final class StackTracePrinter {
    /** A throwable that has been printed. */
    private record Printed(Throwable throwable, Printed next) {}

    private final Consumer<String> lines;
    private Printed printed;

    StackTracePrinter(Consumer<String> lines) {
        this.lines = lines;
    }

    void print(Throwable throwable) {
        print(throwable, "", "", null);
    }

    private void print(Throwable throwable, String prefix, String caption, Throwable enclosing) {
        if (wasPrinted(throwable)) {
            lines.accept(prefix + caption + "[CIRCULAR REFERENCE: " + throwable + "]");
            return;
        }
        printed = new Printed(throwable, printed);
        lines.accept(prefix + caption + throwable);
        StackTraceElement[] given = elements(throwable);
        if (given.length != 0 || ImageConstants.namesFrames()) {
            printElements(given, prefix, enclosing);
        } else {
            printCounters(throwable, prefix, enclosing);
        }
        for (Throwable suppressed : throwable.getSuppressed()) {
            print(suppressed, prefix + "\t", "Suppressed: ", throwable);
        }
        Throwable cause = throwable.getCause();
        if (cause != null) {
            print(cause, prefix, "Caused by: ", throwable);
        }
    }

    private void printElements(StackTraceElement[] given, String prefix, Throwable enclosing) {
        int common = enclosing == null ? 0 : commonElements(given, elements(enclosing));
        for (int i = 0; i < given.length - common; i++) {
            lines.accept(prefix + "\tat " + given[i]);
        }
        if (common != 0) {
            lines.accept(prefix + "\t... " + common + " more");
        }
    }

    private static int commonElements(StackTraceElement[] inner, StackTraceElement[] outer) {
        int common = 0;
        while (common < inner.length
                && common < outer.length
                && inner[inner.length - 1 - common].equals(outer[outer.length - 1 - common])) {
            common++;
        }
        return common;
    }

    private static StackTraceElement[] elements(Throwable throwable) {
        return ((ThrowableSubstitution) (Object) throwable).elements();
    }

    private void printCounters(Throwable throwable, String prefix, Throwable enclosing) {
        int frames = StackTrace.length(throwable);
        int common = enclosing == null ? 0 : commonFrames(throwable, enclosing);
        for (int i = 0; i < frames - common; i++) {
            lines.accept(prefix + "\tat 0x" + hex(StackTrace.programCounter(throwable, i)));
        }
        if (common != 0) {
            lines.accept(prefix + "\t... " + common + " more");
        }
    }

    private static String hex(int word) {
        String digits = Integer.toHexString(word);
        return "00000000".substring(digits.length()) + digits;
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

    private boolean wasPrinted(Throwable throwable) {
        for (Printed each = printed; each != null; each = each.next()) {
            if (each.throwable() == throwable) {
                return true;
            }
        }
        return false;
    }
}
