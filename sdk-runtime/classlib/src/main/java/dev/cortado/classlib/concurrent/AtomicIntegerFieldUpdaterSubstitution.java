package dev.cortado.classlib.concurrent;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** java.util.concurrent.atomic.AtomicIntegerFieldUpdater: made by the compiler. */
@SubstituteClass("java.util.concurrent.atomic.AtomicIntegerFieldUpdater")
abstract class AtomicIntegerFieldUpdaterSubstitution {
    @Remove(
            "the compiler makes field updaters of a class and a name that are constants, and of a"
                    + " volatile field of that class that has the updater's type")
    public static native AtomicIntegerFieldUpdater<?> newUpdater(Class<?> type, String name);
}
