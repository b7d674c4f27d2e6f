package dev.cortado.compiler.imageheap.natives;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.evaluation.NotEvaluableException;

/** Natives of java.lang.Object, Throwable, and the references. */
final class ObjectNatives {
    private static final String OBJECT = "java/lang/Object";
    private static final String THROWABLE = "java/lang/Throwable";
    private static final String REFERENCE = "java/lang/ref/Reference";
    private static final String PHANTOM = "java/lang/ref/PhantomReference";

    private ObjectNatives() {}

    static void register(Natives.Registry registry) {
        registry.add(
                OBJECT,
                "getClass()Ljava/lang/Class;",
                (vm, a) -> a.returnReference(vm.heap().mirror(a.referenceAt(0).type())));
        registry.add(OBJECT, "hashCode()I", (vm, a) -> refuseIdentityHash());
        registry.add(
                "java/lang/System",
                "identityHashCode(Ljava/lang/Object;)I",
                (vm, a) -> {
                    if (a.referenceAt(0) != null) {
                        refuseIdentityHash();
                    }
                    a.returnInt(0);
                });
        registry.add(OBJECT, "notify()V", (vm, a) -> {});
        registry.add(OBJECT, "notifyAll()V", (vm, a) -> {});
        registry.add(
                OBJECT,
                "clone()Ljava/lang/Object;",
                (vm, a) -> {
                    HeapObject original = a.referenceAt(0);
                    if (!(original instanceof ImageArray)
                            && !original.type()
                                    .isSubtypeOf(
                                            vm.heap().world().resolve("java/lang/Cloneable"))) {
                        throw vm.exceptions()
                                .make(
                                        "java/lang/CloneNotSupportedException",
                                        original.type().binaryName());
                    }
                    a.returnReference(vm.copy(original));
                });
        registry.add(THROWABLE, "fillInStackTrace()Ljava/lang/Throwable;", (vm, a) -> {});
        registry.add(THROWABLE, "fillInStackTrace(I)Ljava/lang/Throwable;", (vm, a) -> {});
        for (String reference : new String[] {REFERENCE, PHANTOM}) {
            registry.add(
                    reference,
                    "refersTo0(Ljava/lang/Object;)Z",
                    (vm, a) ->
                            a.returnBoolean(
                                    vm.memory()
                                                    .loadReference(
                                                            a.referenceAt(0),
                                                            referent(a.referenceAt(0)))
                                            == a.referenceAt(1)));
            registry.add(
                    reference,
                    "clear0()V",
                    (vm, a) ->
                            vm.memory()
                                    .storeReference(
                                            a.referenceAt(0), referent(a.referenceAt(0)), null));
        }
    }

    private static void refuseIdentityHash() {
        throw new NotEvaluableException(
                "asks for an identity hash code, which is the object's address on the device");
    }

    private static int referent(HeapObject reference) {
        return reference
                .type()
                .resolveField("referent", "Ljava/lang/Object;")
                .orElseThrow()
                .offset();
    }
}
