package dev.cortado.compiler.imageheap;

import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;

/** What an object stands for in the compiler, beside its fields. */
public sealed interface HostPayload
        permits HostPayload.Mirror,
                HostPayload.Lookup,
                HostPayload.ReflectedField,
                HostPayload.ClassDetail,
                HostPayload.MethodDetail,
                HostPayload.FieldDetail,
                HostPayload.ComponentDetail,
                VarHandleTarget {
    /** The java.lang.Class object of a type. */
    record Mirror(JavaClass type) implements HostPayload {}

    /** A MethodHandles.Lookup in a class; access is not checked. */
    record Lookup(JavaClass type) implements HostPayload {}

    /** A java.lang.reflect.Field without contents: the running program has no use for it. */
    record ReflectedField(JavaField field) implements HostPayload {}

    /** What a class knows beside its name; filled when it is read. */
    record ClassDetail(JavaClass type) implements HostPayload {}

    /** What a method or constructor knows beside its name and types; filled when it is read. */
    record MethodDetail(JavaMethod method) implements HostPayload {}

    /** What a field knows beside its name and type; filled when it is read. */
    record FieldDetail(JavaField field) implements HostPayload {}

    /** What a record component knows beside its name and type, by its field. */
    record ComponentDetail(JavaField field) implements HostPayload {}
}
