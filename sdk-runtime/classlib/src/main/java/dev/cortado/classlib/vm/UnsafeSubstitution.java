package dev.cortado.classlib.vm;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** jdk.internal.misc.Unsafe: parking of the one thread. */
@SubstituteClass("jdk.internal.misc.Unsafe")
final class UnsafeSubstitution {
    private UnsafeSubstitution() {}

    @Substitute
    public void park(boolean absolute, long time) {
        ParkPermit.park(absolute, time);
    }

    @Substitute
    public void unpark(Object thread) {
        ParkPermit.give();
    }
}
