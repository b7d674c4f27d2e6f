package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;

/** A linked call; a selected one remembers its last receiver class. */
final class CallSite {
    final JavaMethod resolved;
    final int argumentSlots;
    final int returnSlots;
    final boolean hasReceiver;
    final boolean initializes;
    final ClassState owner;
    JavaClass receiverType;
    MethodCode target;

    private CallSite(
            JavaMethod resolved,
            String descriptor,
            boolean hasReceiver,
            MethodCode target,
            ClassState owner) {
        this.resolved = resolved;
        this.argumentSlots = Descriptors.argumentSlots(descriptor) + (hasReceiver ? 1 : 0);
        this.returnSlots = Descriptors.returnSlots(descriptor);
        this.hasReceiver = hasReceiver;
        this.target = target;
        this.owner = owner;
        this.initializes = !hasReceiver && target.nativeMethod.isEmpty();
    }

    /** A native replaces what a class does, so a static one needs no initialiser. */
    static CallSite ofStatic(MethodCode target, ClassState owner) {
        return new CallSite(target.method, target.method.descriptor(), false, target, owner);
    }

    static CallSite ofDirect(MethodCode target, String descriptor) {
        return new CallSite(target.method, descriptor, true, target, null);
    }

    static CallSite ofSelected(JavaMethod resolved) {
        return new CallSite(resolved, resolved.descriptor(), true, null, null);
    }
}
