package dev.cortado.compiler.reflection;

import dev.cortado.compiler.classfile.SyntheticClasses;
import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Classes of plain bytecode that call a method or access a field, as subclasses of the class
 * library's Invoker and FieldAccess.
 *
 * <p>They touch private members too: nothing after the class files checks access.
 */
final class AccessorClasses {
    private static final ClassDesc INVOKER = ClassDesc.of("dev.cortado.classlib.reflect.Invoker");
    private static final ClassDesc FIELD_ACCESS =
            ClassDesc.of("dev.cortado.classlib.reflect.FieldAccess");
    private static final MethodTypeDesc INVOKE =
            MethodTypeDesc.of(
                    ConstantDescs.CD_Object,
                    ConstantDescs.CD_Object,
                    ConstantDescs.CD_Object.arrayType());
    private static final MethodTypeDesc GET =
            MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object);
    private static final MethodTypeDesc SET =
            MethodTypeDesc.of(
                    ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_Object);

    private final SyntheticClasses classes;
    private final ObjectWriter writer;
    private final Map<String, Integer> counts = new HashMap<>();

    AccessorClasses(SyntheticClasses classes, ObjectWriter writer) {
        this.classes = classes;
        this.writer = writer;
    }

    /** An object that calls a method, or makes an object with a constructor. */
    HeapObject invoker(JavaMethod method) {
        return invoker(method.owner(), method.toString(), code -> call(code, method));
    }

    /**
     * An object that initialises a class; empty when nothing that would initialise it can be named.
     */
    Optional<HeapObject> initializer(JavaClass type) {
        Optional<JavaField> field = type.fields().stream().filter(JavaField::isStatic).findFirst();
        if (field.isEmpty() && (type.isAbstract() || type.isInterface())) {
            return Optional.empty();
        }
        return Optional.of(
                invoker(
                        type,
                        "the initialisation of " + type,
                        code -> {
                            ClassDesc owner = desc(type);
                            if (field.isPresent()) {
                                ClassDesc fieldType =
                                        ClassDesc.ofDescriptor(field.get().descriptor());
                                code.getstatic(owner, field.get().name(), fieldType);
                                pop(code, field.get().kind());
                            } else {
                                code.new_(owner).pop();
                            }
                            code.aconst_null().areturn();
                        }));
    }

    /** An object that reads and writes a field. */
    HeapObject fieldAccess(JavaField field) {
        ClassDesc name = nextName(field.owner());
        ClassDesc owner = desc(field.owner());
        ClassDesc type = ClassDesc.ofDescriptor(field.descriptor());
        byte[] bytes =
                classes.generator()
                        .build(
                                name,
                                builder -> {
                                    builder.withFlags(
                                                    ClassFile.ACC_FINAL
                                                            | ClassFile.ACC_SUPER
                                                            | ClassFile.ACC_SYNTHETIC)
                                            .withSuperclass(FIELD_ACCESS);
                                    builder.withMethodBody(
                                            "get",
                                            GET,
                                            ClassFile.ACC_PUBLIC,
                                            code -> {
                                                if (field.isStatic()) {
                                                    code.getstatic(owner, field.name(), type);
                                                } else {
                                                    code.aload(1)
                                                            .checkcast(owner)
                                                            .getfield(owner, field.name(), type);
                                                }
                                                box(code, field.kind());
                                                code.areturn();
                                            });
                                    builder.withMethodBody(
                                            "set",
                                            SET,
                                            ClassFile.ACC_PUBLIC,
                                            code -> {
                                                if (field.isStatic()) {
                                                    code.aload(2);
                                                    unbox(code, field.kind(), type);
                                                    code.putstatic(owner, field.name(), type);
                                                } else {
                                                    code.aload(1).checkcast(owner).aload(2);
                                                    unbox(code, field.kind(), type);
                                                    code.putfield(owner, field.name(), type);
                                                }
                                                code.return_();
                                            });
                                });
        classes.define(bytes, "reflection on " + field);
        return writer.instance(internalName(name));
    }

    private HeapObject invoker(JavaClass owner, String what, Consumer<CodeBuilder> body) {
        ClassDesc name = nextName(owner);
        byte[] bytes =
                classes.generator()
                        .build(
                                name,
                                builder ->
                                        builder.withFlags(
                                                        ClassFile.ACC_FINAL
                                                                | ClassFile.ACC_SUPER
                                                                | ClassFile.ACC_SYNTHETIC)
                                                .withSuperclass(INVOKER)
                                                .withMethodBody(
                                                        "invoke",
                                                        INVOKE,
                                                        ClassFile.ACC_PUBLIC,
                                                        body::accept));
        classes.define(bytes, "reflection on " + what);
        return writer.instance(internalName(name));
    }

    private static void call(CodeBuilder code, JavaMethod method) {
        ClassDesc owner = desc(method.owner());
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(method.descriptor());
        if (method.isConstructor()) {
            code.new_(owner).dup();
        } else if (!method.isStatic()) {
            code.aload(1).checkcast(owner);
        }
        List<String> parameters = method.ref().parameterDescriptors();
        for (int i = 0; i < parameters.size(); i++) {
            code.aload(2).loadConstant(i).aaload();
            unbox(code, Kind.of(parameters.get(i)), ClassDesc.ofDescriptor(parameters.get(i)));
        }
        boolean ofInterface = method.owner().isInterface();
        if (method.isConstructor()) {
            code.invokespecial(owner, method.name(), type);
        } else if (method.isStatic()) {
            code.invokestatic(owner, method.name(), type, ofInterface);
        } else if (ofInterface) {
            code.invokeinterface(owner, method.name(), type);
        } else {
            code.invokevirtual(owner, method.name(), type);
        }
        if (!method.isConstructor()) {
            if (method.ref().returnKind() == Kind.VOID) {
                code.aconst_null();
            } else {
                box(code, method.ref().returnKind());
            }
        }
        code.areturn();
    }

    private static void box(CodeBuilder code, Kind kind) {
        if (kind.isReference()) {
            return;
        }
        ClassDesc box = ClassDesc.ofInternalName(ObjectWriter.boxType(kind));
        code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, primitive(kind)));
    }

    static void unbox(CodeBuilder code, Kind kind, ClassDesc type) {
        if (kind.isReference()) {
            code.checkcast(type);
            return;
        }
        ClassDesc box = ClassDesc.ofInternalName(ObjectWriter.boxType(kind));
        ClassDesc primitive = primitive(kind);
        code.checkcast(box)
                .invokevirtual(
                        box, primitive.displayName() + "Value", MethodTypeDesc.of(primitive));
    }

    private static void pop(CodeBuilder code, Kind kind) {
        if (kind == Kind.LONG || kind == Kind.DOUBLE) {
            code.pop2();
        } else {
            code.pop();
        }
    }

    private static ClassDesc primitive(Kind kind) {
        return ClassDesc.ofDescriptor(String.valueOf(kind.descriptor()));
    }

    private ClassDesc nextName(JavaClass owner) {
        int number = counts.merge(owner.name(), 1, Integer::sum);
        return ClassDesc.ofInternalName(owner.name() + "$$Reflection$" + number);
    }

    static ClassDesc desc(JavaClass type) {
        return ClassDesc.ofDescriptor(type.ref().descriptor());
    }

    static String internalName(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }
}
