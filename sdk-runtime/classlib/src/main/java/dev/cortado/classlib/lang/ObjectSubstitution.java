package dev.cortado.classlib.lang;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.runtime.heap.Cloning;
import dev.cortado.runtime.heap.IdentityHash;
import dev.cortado.runtime.object.Monitors;
import dev.cortado.runtime.sched.MonitorTable;
import dev.cortado.runtime.sched.Parking;

/** java.lang.Object: identity hash codes and monitors. */
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

    @Substitute("notify")
    void wakeOne() {
        Monitors.requireHeld(this);
        if (ImageConstants.threads()) {
            MonitorTable.wake(this, false);
        }
    }

    @Substitute("notifyAll")
    void wakeAll() {
        Monitors.requireHeld(this);
        if (ImageConstants.threads()) {
            MonitorTable.wake(this, true);
        }
    }

    @Substitute("wait")
    void await(long timeoutMillis) throws InterruptedException {
        if (timeoutMillis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        Monitors.requireHeld(this);
        if (ImageConstants.threads()) {
            if (!MonitorTable.await(this, timeoutMillis) && Parking.takeInterrupt()) {
                throw new InterruptedException();
            }
            return;
        }
        throw new UnsupportedOperationException(
                "Object.wait: there is no other thread that could notify");
    }
}
