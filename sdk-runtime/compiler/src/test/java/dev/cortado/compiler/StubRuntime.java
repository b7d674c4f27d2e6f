package dev.cortado.compiler;

import dev.cortado.abi.RuntimeEntry;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Class files with every runtime entry, each doing nothing; those named THROW_ throw. */
public final class StubRuntime {
    private StubRuntime() {}

    public static Map<String, byte[]> classes() {
        Map<String, List<RuntimeEntry>> byOwner = new LinkedHashMap<>();
        for (RuntimeEntry entry : RuntimeEntry.values()) {
            byOwner.computeIfAbsent(entry.owner(), o -> new ArrayList<>()).add(entry);
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        byOwner.forEach(
                (owner, entries) ->
                        classes.put(
                                owner,
                                ClassFile.of()
                                        .build(
                                                ClassDesc.ofInternalName(owner),
                                                type ->
                                                        entries.forEach(
                                                                entry -> define(type, entry)))));
        return classes;
    }

    private static void define(ClassBuilder type, RuntimeEntry entry) {
        MethodTypeDesc descriptor = MethodTypeDesc.ofDescriptor(entry.descriptor());
        type.withMethodBody(
                entry.method(),
                descriptor,
                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                code -> body(code, entry));
    }

    private static void body(CodeBuilder code, RuntimeEntry entry) {
        if (entry.name().startsWith("THROW_")) {
            // Made without a constructor, which would need the device's stack trace.
            code.new_(ClassDesc.of("java.lang.RuntimeException")).athrow();
            return;
        }
        TypeKind returned =
                TypeKind.from(MethodTypeDesc.ofDescriptor(entry.descriptor()).returnType());
        switch (returned.asLoadable()) {
            case INT -> code.iconst_0();
            case LONG -> code.lconst_0();
            case FLOAT -> code.fconst_0();
            case DOUBLE -> code.dconst_0();
            case REFERENCE -> code.aconst_null();
            default -> {}
        }
        code.return_(returned);
    }
}
