package dev.cortado.runtime.object;

import dev.cortado.abi.EntryPoint;
import dev.cortado.runtime.fault.Faults;

/** Monitors in an image with one thread: nobody can hold a monitor that this thread waits for. */
public final class Monitors {
    private Monitors() {}

    /** Enters; throws NullPointerException. */
    @EntryPoint
    public static void enter(Object object) {
        if (object == null) {
            Faults.throwNullPointer();
        }
    }

    /** Leaves; throws NullPointerException. */
    @EntryPoint
    public static void exit(Object object) {
        if (object == null) {
            Faults.throwNullPointer();
        }
    }
}
