package dev.cortado.classlib.lang;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.runtime.heap.Backtrace;
import dev.cortado.runtime.heap.LatinText;
import java.io.PrintStream;
import java.io.PrintWriter;

/**
 * java.lang.Throwable: a stack trace is program counters, which the host turns into files and
 * lines, or the image's own table of frames, if it has one.
 */
@SubstituteClass("java.lang.Throwable")
final class ThrowableSubstitution {
    @Alias private Object backtrace;

    @Alias private StackTraceElement[] stackTrace;

    @Alias private static StackTraceElement[] UNASSIGNED_STACK;

    /**
     * Without the lock of the original: a throwable under construction is seen by one thread only.
     */
    @Substitute
    public Throwable fillInStackTrace() {
        if (stackTrace != null || backtrace != null) {
            fillInStackTrace(0);
            stackTrace = UNASSIGNED_STACK;
        }
        return (Throwable) (Object) this;
    }

    @Substitute
    @NoInline
    private Throwable fillInStackTrace(int dummy) {
        if (!ImageConstants.bootloader()) {
            backtrace = Backtrace.capture();
        }
        return (Throwable) (Object) this;
    }

    @Alias
    public native String getLocalizedMessage();

    @Substitute
    public String toString() {
        String name = getClass().getName();
        String message = getLocalizedMessage();
        if (message == null) {
            return name;
        }
        return ImageConstants.latin1()
                ? LatinText.join(name, ": ", message)
                : name + ": " + message;
    }

    /** What setStackTrace gave; else the frames that the image names. */
    @Substitute
    private StackTraceElement[] getOurStackTrace() {
        if (stackTrace != null && stackTrace != UNASSIGNED_STACK) {
            return stackTrace;
        }
        if (!ImageConstants.namesFrames() || backtrace == null) {
            return UNASSIGNED_STACK;
        }
        stackTrace = StackFrames.elements((int[]) backtrace);
        return stackTrace;
    }

    @Substitute
    public StackTraceElement[] getStackTrace() {
        if (ImageConstants.mayNameFrames()) {
            FrameNames.request();
        }
        return getOurStackTrace().clone();
    }

    /** For the printer, whatever a derived class makes of {@link #getStackTrace}. */
    @Add
    StackTraceElement[] elements() {
        return getOurStackTrace();
    }

    @Substitute
    public void printStackTrace(PrintStream stream) {
        new StackTracePrinter(stream::println).print((Throwable) (Object) this);
    }

    @Substitute
    public void printStackTrace(PrintWriter writer) {
        new StackTracePrinter(writer::println).print((Throwable) (Object) this);
    }
}
