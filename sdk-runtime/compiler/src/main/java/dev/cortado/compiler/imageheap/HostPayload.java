package dev.cortado.compiler.imageheap;

import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;

/** What an object stands for in the compiler, beside its fields. */
public sealed interface HostPayload
        permits HostPayload.Mirror,
                HostPayload.Lookup,
                HostPayload.ReflectedField,
                VarHandleTarget {
    /** The java.lang.Class object of a type. */
    record Mirror(JavaClass type) implements HostPayload {}

    /** A MethodHandles.Lookup in a class; access is not checked. */
    record Lookup(JavaClass type) implements HostPayload {}

    /** A java.lang.reflect.Field without contents: the running program has no use for it. */
    record ReflectedField(JavaField field) implements HostPayload {}
}
