package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.runtime.heap.Cloning;
import dev.cortado.runtime.heap.IdentityHash;
import dev.cortado.runtime.object.Monitors;

/** java.lang.Object: identity hash codes, and monitors that only one thread ever sees. */
@SubstituteClass("java.lang.Object")
final class ObjectSubstitution {
    @Substitute("hashCode")
    int identityHashCode() {
        return IdentityHash.of(this);
    }

    @Substitute("clone")
    Object copy() throws CloneNotSupportedException {
        if (!((Object) this instanceof Cloneable)) {
            throw new CloneNotSupportedException(getClass().getName());
        }
        return Cloning.cloneObject(this);
    }

    /** Wakes nobody: the only thread does not wait. */
    @Substitute("notify")
    void wakeOne() {
        Monitors.requireHeld(this);
    }

    /** Wakes nobody: the only thread does not wait. */
    @Substitute("notifyAll")
    void wakeAll() {
        Monitors.requireHeld(this);
    }

    @Substitute("wait")
    void await(long timeoutMillis) {
        if (timeoutMillis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        Monitors.requireHeld(this);
        throw new UnsupportedOperationException(
                "Object.wait: there is no other thread that could notify");
    }
}
