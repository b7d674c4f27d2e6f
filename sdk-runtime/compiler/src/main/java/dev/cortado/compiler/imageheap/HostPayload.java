package dev.cortado.compiler.imageheap;

import dev.cortado.compiler.world.JavaClass;

/** What an object stands for in the compiler, beside its fields. */
public sealed interface HostPayload permits HostPayload.Mirror, HostPayload.Lookup, VarHandleTarget {
    /** The java.lang.Class object of a type. */
    record Mirror(JavaClass type) implements HostPayload {}

    /** A MethodHandles.Lookup; access is not checked. */
    record Lookup() implements HostPayload {}
}
