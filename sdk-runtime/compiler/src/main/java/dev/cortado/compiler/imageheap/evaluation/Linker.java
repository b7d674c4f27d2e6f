package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.MissingClassException;
import dev.cortado.compiler.world.World;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Resolves what instructions name: types, fields, methods and constants (JVMS 5.4.3). */
final class Linker {
    private final World world;
    private final ImageHeap heap;
    private final NativeTable natives;
    private final DynamicCallLinker dynamicCalls;
    private final ClassStates states;
    private final Map<JavaMethod, MethodCode> codes = new IdentityHashMap<>();
    private final Map<JavaField, FieldSite> fieldSites = new IdentityHashMap<>();

    Linker(
            ImageHeap heap,
            NativeTable natives,
            DynamicCallLinker dynamicCalls,
            ClassStates states) {
        this.world = heap.world();
        this.heap = heap;
        this.natives = natives;
        this.dynamicCalls = dynamicCalls;
        this.states = states;
    }

    MethodCode code(JavaMethod method) {
        MethodCode known = codes.get(method);
        if (known == null) {
            known = new MethodCode(method, natives.find(method));
            codes.put(method, known);
        }
        return known;
    }

    JavaClass type(Object classEntry) {
        return type(((ClassEntry) classEntry).asInternalName());
    }

    private JavaClass type(String name) {
        try {
            return world.resolve(name);
        } catch (MissingClassException missing) {
            throw new NotEvaluableException(missing.getMessage());
        }
    }

    private JavaField field(Object entry) {
        MemberRefEntry ref = (MemberRefEntry) entry;
        return type(ref.owner().asInternalName())
                .resolveField(ref.name().stringValue(), ref.type().stringValue())
                .orElseThrow(() -> new NotEvaluableException("there is no field " + describe(ref)));
    }

    FieldSite instanceField(Object entry) {
        return site(field(entry));
    }

    FieldSite site(JavaField field) {
        FieldSite known = fieldSites.get(field);
        if (known == null) {
            known = FieldSite.of(field);
            fieldSites.put(field, known);
        }
        return known;
    }

    StaticSite staticField(Object entry) {
        JavaField field = field(entry);
        ClassState state = states.of(field.owner());
        boolean isAddress = field.kind() == Kind.REFERENCE && !field.isTracedReference();
        return new StaticSite(field, state, state.slot(field), field.kind(), isAddress);
    }

    private static JavaMethod method(JavaClass owner, MemberRefEntry ref) {
        return owner.resolveMethod(ref.name().stringValue(), ref.type().stringValue())
                .orElseThrow(
                        () -> new NotEvaluableException("there is no method " + describe(ref)));
    }

    private static String describe(MemberRefEntry ref) {
        return ref.owner().asInternalName().replace('/', '.')
                + "."
                + ref.name().stringValue()
                + ref.type().stringValue();
    }

    CallSite staticCall(Object entry) {
        MemberRefEntry ref = (MemberRefEntry) entry;
        JavaMethod method = method(type(ref.owner().asInternalName()), ref);
        return CallSite.ofStatic(code(method), states.of(method.owner()));
    }

    /**
     * JVMS 6.5.invokespecial: the superclass's method is looked up in the caller's direct
     * superclass.
     */
    CallSite specialCall(JavaMethod caller, Object entry) {
        MemberRefEntry ref = (MemberRefEntry) entry;
        JavaClass named = type(ref.owner().asInternalName());
        JavaMethod method = method(named, ref);
        boolean isSuperCall =
                !method.isConstructor()
                        && !method.isPrivate()
                        && !named.isInterface()
                        && named != caller.owner()
                        && caller.owner().isSubtypeOf(named);
        if (isSuperCall) {
            method = method(caller.owner().superclass().orElseThrow(), ref);
        }
        return CallSite.ofDirect(code(method), method.descriptor());
    }

    CallSite virtualCall(Object entry) {
        MemberRefEntry ref = (MemberRefEntry) entry;
        JavaMethod method = method(type(ref.owner().asInternalName()), ref);
        if (method.isSignaturePolymorphic()) {
            String descriptor = ref.type().stringValue();
            NativeMethod body =
                    natives.findPolymorphic(method, descriptor)
                            .orElseThrow(() -> new NotEvaluableException("calls " + method));
            return CallSite.ofDirect(new MethodCode(method, Optional.of(body)), descriptor);
        }
        return method.isOverridable() || method.owner().isInterface() && !method.isPrivate()
                ? CallSite.ofSelected(method)
                : CallSite.ofDirect(code(method), method.descriptor());
    }

    CallSite dynamicCall(JavaMethod caller, Object entry) {
        JavaMethod method = dynamicCalls.link(caller, (InvokeDynamicEntry) entry);
        return CallSite.ofStatic(code(method), states.of(method.owner()));
    }

    MethodCode dynamicConstant(JavaMethod caller, ConstantDynamicEntry entry) {
        return code(dynamicCalls.link(caller, entry));
    }

    MethodCode select(JavaMethod resolved, JavaClass receiver) {
        return code(
                receiver.select(resolved)
                        .or(() -> Optional.of(resolved).filter(m -> natives.find(m).isPresent()))
                        .orElseThrow(
                                () ->
                                        new NotEvaluableException(
                                                receiver.binaryName()
                                                        + " does not implement "
                                                        + resolved)));
    }

    /** A constant that is an object; dynamic ones are linked elsewhere. */
    HeapObject constant(Object entry) {
        return switch (entry) {
            case StringEntry string -> heap.string(string.stringValue());
            case ClassEntry type -> heap.mirror(type(type.asInternalName()));
            default -> throw new NotEvaluableException("uses the constant " + entry);
        };
    }

    JavaClass arrayType(int newarrayCode) {
        Kind kind =
                switch (newarrayCode) {
                    case 4 -> Kind.BOOLEAN;
                    case 5 -> Kind.CHAR;
                    case 6 -> Kind.FLOAT;
                    case 7 -> Kind.DOUBLE;
                    case 8 -> Kind.BYTE;
                    case 9 -> Kind.SHORT;
                    case 10 -> Kind.INT;
                    default -> Kind.LONG;
                };
        return world.arrayOf(world.primitive(kind));
    }
}
