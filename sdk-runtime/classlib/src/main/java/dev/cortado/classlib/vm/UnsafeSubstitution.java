package dev.cortado.classlib.vm;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.concurrent.locks.LockSupport;

/** jdk.internal.misc.Unsafe: parking, and memory by address. */
@SubstituteClass("jdk.internal.misc.Unsafe")
final class UnsafeSubstitution {
    private UnsafeSubstitution() {}

    @Substitute
    public void park(boolean absolute, long time) {
        if (absolute) {
            LockSupport.parkUntil(time);
        } else if (time == 0) {
            LockSupport.park();
        } else {
            LockSupport.parkNanos(time);
        }
    }

    @Substitute
    public void unpark(Object thread) {
        LockSupport.unpark((Thread) thread);
    }

    @Substitute
    private void copyMemory0(Object from, long fromOffset, Object to, long toOffset, long bytes) {
        RawMemory.copy(from, (int) fromOffset, to, (int) toOffset, (int) bytes);
    }

    @Substitute
    private void setMemory0(Object object, long offset, long bytes, byte value) {
        RawMemory.fill(object, (int) offset, (int) bytes, value);
    }

    @Substitute
    private void copySwapMemory0(
            Object from, long fromOffset, Object to, long toOffset, long bytes, long elementBytes) {
        RawMemory.copy(from, (int) fromOffset, to, (int) toOffset, (int) bytes);
        RawMemory.swap(to, (int) toOffset, (int) bytes, (int) elementBytes);
    }
}
