package dev.cortado.runtime.object;

import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.fault.Faults;
import dev.cortado.runtime.sched.MonitorTable;

/**
 * Monitors. In an image with one thread nobody can hold a monitor that this thread waits for, so a
 * monitor is an entry in the list of those entered and not yet left, the last one entered at the
 * end; with threads it is the scheduler's.
 *
 * <p>Cost: constant for monitors left in the reverse order, which is the order of javac's code.
 */
@Unchecked
public final class Monitors {
    private static final int FIRST_CAPACITY = 8;

    private static Object[] held = {};
    private static int count;

    private Monitors() {}

    /** Enters; throws NullPointerException, or OutOfMemoryError when the list must grow. */
    @EntryPoint
    public static void enter(Object object) {
        if (object == null) {
            Faults.throwNullPointer();
        }
        if (ImageConstants.threads()) {
            MonitorTable.enter(object);
            return;
        }
        if (count == held.length) {
            Object[] larger = new Object[count == 0 ? FIRST_CAPACITY : 2 * count];
            for (int i = 0; i < count; i++) {
                larger[i] = held[i];
            }
            held = larger;
        }
        held[count++] = object;
    }

    /** Leaves; throws NullPointerException, or IllegalMonitorStateException when it is not held. */
    @EntryPoint
    public static void exit(Object object) {
        if (object == null) {
            Faults.throwNullPointer();
        }
        if (ImageConstants.threads()) {
            if (!MonitorTable.exit(object)) {
                throw new IllegalMonitorStateException();
            }
            return;
        }
        int index = lastIndexOf(object);
        if (index < 0) {
            throw new IllegalMonitorStateException();
        }
        for (int i = index + 1; i < count; i++) {
            held[i - 1] = held[i];
        }
        held[--count] = null;
    }

    /**
     * Whether the thread is in the object's monitor; where only one thread is and nothing asks, the
     * compiler leaves enter and exit out.
     */
    @NoInline
    public static boolean isHeld(Object object) {
        return ImageConstants.threads() ? MonitorTable.isHeld(object) : lastIndexOf(object) >= 0;
    }

    /** Throws IllegalMonitorStateException unless the thread is in the object's monitor. */
    public static void requireHeld(Object object) {
        if (!isHeld(object)) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
    }

    private static int lastIndexOf(Object object) {
        int index = count - 1;
        while (index >= 0 && held[index] != object) {
            index--;
        }
        return index;
    }
}
