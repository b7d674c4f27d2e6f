package dev.cortado.classlib.ref;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.lang.ref.Reference;

/** java.lang.ref.ReferenceQueue: asks the collector for cleared references before it answers. */
@SubstituteClass("java.lang.ref.ReferenceQueue")
class ReferenceQueueSubstitution {
    @Alias
    private native Reference<?> poll0();

    @Substitute
    public Reference<?> poll() {
        ReferenceSubstitution.enqueueCleared();
        return poll0();
    }

    @Remove("an image has one thread so far, which would wait for itself; use poll()")
    public native Reference<?> remove();

    @Remove("an image has one thread so far, which would wait for itself; use poll()")
    public native Reference<?> remove(long timeoutMillis);
}
