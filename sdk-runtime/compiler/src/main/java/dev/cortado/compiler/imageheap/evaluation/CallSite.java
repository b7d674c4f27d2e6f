package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;

/** A linked call; a selected one remembers its last receiver class. */
final class CallSite {
    final JavaMethod resolved;
    final int argumentSlots;
    final int returnSlots;
    final boolean hasReceiver;
    ClassState initializes;
    JavaClass receiverType;
    MethodCode target;

    private CallSite(
            JavaMethod resolved, String descriptor, boolean hasReceiver, MethodCode target, ClassState initializes) {
        this.resolved = resolved;
        this.argumentSlots = Descriptors.argumentSlots(descriptor) + (hasReceiver ? 1 : 0);
        this.returnSlots = Descriptors.returnSlots(descriptor);
        this.hasReceiver = hasReceiver;
        this.target = target;
        this.initializes = initializes;
    }

    static CallSite ofStatic(MethodCode target, ClassState initializes) {
        return new CallSite(target.method, target.method.descriptor(), false, target, initializes);
    }

    static CallSite ofDirect(MethodCode target, String descriptor) {
        return new CallSite(target.method, descriptor, true, target, null);
    }

    static CallSite ofSelected(JavaMethod resolved) {
        return new CallSite(resolved, resolved.descriptor(), true, null, null);
    }
}
