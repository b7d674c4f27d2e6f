package dev.cortado.classlib.lang;

import dev.cortado.abi.NoInline;
import dev.cortado.runtime.unwind.FrameTable;
import dev.cortado.runtime.unwind.StackTrace;

/** The Java frames of program counters, innermost first. Only in an image that names frames. */
final class StackFrames {
    private static final StackTraceElement[] NONE = {};
    private static final String FILL = "fillInStackTrace";

    private final int[] counters;
    private final FrameTable frame = new FrameTable();
    private int next;
    private boolean found;

    StackFrames(int[] counters) {
        this.counters = counters;
    }

    /** Goes to the next frame; false behind the last one. */
    @NoInline
    boolean advance() {
        if (found && frame.callerInlining()) {
            return true;
        }
        while (next < counters.length) {
            if (frame.find(counters[next++])) {
                found = true;
                return true;
            }
        }
        found = false;
        return false;
    }

    /** The frame that {@link #advance} went to. */
    FrameTable frame() {
        return frame;
    }

    /**
     * The elements of a throwable's trace: without the methods that fill it in and the constructors
     * of the throwable.
     */
    static StackTraceElement[] elements(int[] counters) {
        StackFrames counting = new StackFrames(counters);
        int count = counting.advanceToThrower() ? 1 : 0;
        if (count == 0) {
            return NONE;
        }
        while (count < StackTrace.MAX_NAMED_FRAMES && counting.advance()) {
            count++;
        }
        StackTraceElement[] elements = new StackTraceElement[count];
        StackFrames frames = new StackFrames(counters);
        frames.advanceToThrower();
        RecentElements recent = new RecentElements();
        for (int i = 0; i < count; i++) {
            elements[i] = recent.of(frames.frame);
            frames.advance();
        }
        return elements;
    }

    /** The elements made last, so that a deep recursion takes few objects. */
    private static final class RecentElements {
        /** A power of two. */
        private static final int COUNT = 8;

        private final int[] scopes = new int[COUNT];
        private final int[] lines = new int[COUNT];
        private final StackTraceElement[] elements = new StackTraceElement[COUNT];

        StackTraceElement of(FrameTable frame) {
            int slot = frame.scope() + frame.lineInScope() & COUNT - 1;
            StackTraceElement known = elements[slot];
            if (known != null
                    && scopes[slot] == frame.scope()
                    && lines[slot] == frame.lineInScope()) {
                return known;
            }
            scopes[slot] = frame.scope();
            lines[slot] = frame.lineInScope();
            elements[slot] = element(frame);
            return elements[slot];
        }
    }

    @NoInline
    private boolean advanceToThrower() {
        boolean more = advance();
        while (more && frame.isNamed(FILL)) {
            more = advance();
        }
        int constructed = -1;
        // A constructor calls those of superclasses: each that follows is of the same class, or of
        // a class derived from it.
        while (more
                && frame.constructsThrowable()
                && (constructed < 0 || frame.isSubclass(frame.classNumber(), constructed))) {
            constructed = frame.classNumber();
            more = advance();
        }
        return more;
    }

    @NoInline
    static StackTraceElement element(FrameTable frame) {
        return (StackTraceElement) (Object) StackTraceElementSubstitution.of(frame);
    }
}
