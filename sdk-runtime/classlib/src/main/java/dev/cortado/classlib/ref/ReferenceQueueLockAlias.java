package dev.cortado.classlib.ref;

import dev.cortado.abi.substitution.SubstituteClass;

/** The class of a queue's lock. */
@SubstituteClass("java.lang.ref.ReferenceQueue$Lock")
final class ReferenceQueueLockAlias {
    private ReferenceQueueLockAlias() {}
}
