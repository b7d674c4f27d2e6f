package dev.cortado.classlib.concurrent;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;

/** java.util.concurrent.atomic.AtomicLongFieldUpdater: made by the compiler. */
@SubstituteClass("java.util.concurrent.atomic.AtomicLongFieldUpdater")
abstract class AtomicLongFieldUpdaterSubstitution {
    @Remove(
            "the compiler makes field updaters of a class and a name that are constants, and of a"
                    + " volatile field of that class that has the updater's type")
    public static native AtomicLongFieldUpdater<?> newUpdater(Class<?> type, String name);
}
