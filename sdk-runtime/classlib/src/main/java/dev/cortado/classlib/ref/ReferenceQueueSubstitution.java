package dev.cortado.classlib.ref;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.lang.ref.Reference;

/**
 * java.lang.ref.ReferenceQueue: asks the collector for cleared references before it answers; who
 * waits for one gets a thread that takes them from the collector.
 */
@SubstituteClass("java.lang.ref.ReferenceQueue")
class ReferenceQueueSubstitution {
    @Alias private ReferenceQueueLockAlias lock;

    @Alias
    private native Reference<?> poll0();

    @Alias
    private native Reference<?> remove0() throws InterruptedException;

    @Alias
    private native Reference<?> remove0(long timeoutMillis) throws InterruptedException;

    @Substitute
    public Reference<?> poll() {
        ReferenceSubstitution.enqueueCleared();
        synchronized (lock) {
            return poll0();
        }
    }

    @Substitute
    public Reference<?> remove() throws InterruptedException {
        ReferenceHandler.start();
        synchronized (lock) {
            return remove0();
        }
    }

    @Substitute
    public Reference<?> remove(long timeoutMillis) throws InterruptedException {
        if (timeoutMillis < 0) {
            throw new IllegalArgumentException("Negative timeout value");
        }
        if (timeoutMillis == 0) {
            return remove();
        }
        ReferenceHandler.start();
        synchronized (lock) {
            return remove0(timeoutMillis);
        }
    }
}
