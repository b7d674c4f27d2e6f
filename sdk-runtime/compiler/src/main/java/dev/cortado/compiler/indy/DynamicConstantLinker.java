package dev.cortado.compiler.indy;

import dev.cortado.compiler.classfile.SyntheticClasses;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Links dynamic constants (java.lang.invoke.ConstantBootstraps).
 *
 * <p>The constant's value is kept in a static final field of a synthetic class, assigned by the
 * class's static initialiser.
 */
final class DynamicConstantLinker {

    private static final String METHOD_NAME = "get";
    private static final String FIELD_NAME = "VALUE";
    private static final ClassDesc CONSTANT_BOOTSTRAPS =
            ClassDesc.of("java.lang.invoke.ConstantBootstraps");
    private static final ClassDesc LOOKUP = ClassDesc.of("java.lang.invoke.MethodHandles$Lookup");
    private static final ClassDesc VAR_HANDLE = ClassDesc.of("java.lang.invoke.VarHandle");

    private final SyntheticClasses classes;

    DynamicConstantLinker(SyntheticClasses classes) {
        this.classes = classes;
    }

    SyntheticMethod link(BootstrapCall call) {
        ClassDesc type = ClassDesc.ofDescriptor(call.descriptor());
        ClassDesc className = call.syntheticClass("Constant");
        MethodTypeDesc getter = MethodTypeDesc.of(type);
        int fieldFlags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;
        byte[] bytes =
                classes.generator()
                        .build(
                                className,
                                builder ->
                                        builder.withFlags(
                                                        ClassFile.ACC_FINAL
                                                                | ClassFile.ACC_SUPER
                                                                | ClassFile.ACC_SYNTHETIC)
                                                .withField(FIELD_NAME, type, fieldFlags)
                                                .withMethodBody(
                                                        ConstantDescs.CLASS_INIT_NAME,
                                                        ConstantDescs.MTD_void,
                                                        ClassFile.ACC_STATIC,
                                                        code -> {
                                                            push(code, call, type);
                                                            code.putstatic(
                                                                            className,
                                                                            FIELD_NAME,
                                                                            type)
                                                                    .return_();
                                                        })
                                                .withMethodBody(
                                                        METHOD_NAME,
                                                        getter,
                                                        ClassFile.ACC_STATIC
                                                                | ClassFile.ACC_SYNTHETIC,
                                                        code ->
                                                                code.getstatic(
                                                                                className,
                                                                                FIELD_NAME,
                                                                                type)
                                                                        .return_(
                                                                                TypeKind.from(type)
                                                                                        .asLoadable())));
        classes.define(bytes, call.location());
        return new SyntheticMethod(
                MethodHandleCall.internalName(className), METHOD_NAME, getter.descriptorString());
    }

    /** Emits the evaluation of a dynamic constant of a given type. */
    private void push(CodeBuilder code, BootstrapCall call, ClassDesc type) {
        if (!call.bootstrap().owner().equals(CONSTANT_BOOTSTRAPS)) {
            throw call.refused("it cannot be resolved at build time");
        }
        switch (call.bootstrap().methodName()) {
            case "nullConstant" -> code.aconst_null();
            case "primitiveClass" -> pushClass(code, ClassDesc.ofDescriptor(call.name()));
            case "enumConstant" -> code.getstatic(type, call.name(), type);
            case "getStaticFinal" -> {
                ClassDesc declaring =
                        !call.arguments().isEmpty()
                                ? call.argument(0, ClassDesc.class)
                                : type.isPrimitive() ? ValueConversion.wrapper(type) : type;
                code.getstatic(declaring, call.name(), type);
            }
            case "explicitCast" -> {
                pushConverted(code, call, call.argument(0, ConstantDesc.class), type);
                TypeKind kind = TypeKind.from(type);
                if (kind.asLoadable() == TypeKind.INT) {
                    code.conversion(TypeKind.INT, kind);
                }
            }
            case "invoke" -> pushInvocation(code, call, type);
            case "fieldVarHandle", "staticFieldVarHandle" -> pushVarHandle(code, call, 2);
            case "arrayVarHandle" -> pushVarHandle(code, call, 1);
            default -> throw call.refused("it cannot be resolved at build time");
        }
    }

    private void pushInvocation(CodeBuilder code, BootstrapCall call, ClassDesc type) {
        MethodHandleCall invoked =
                MethodHandleCall.of(call.argument(0, DirectMethodHandleDesc.class), classes);
        List<ConstantDesc> arguments = call.arguments().subList(1, call.arguments().size());
        MethodTypeDesc invokedType = invoked.type();
        if (arguments.size() != invokedType.parameterCount()) {
            throw call.refused(
                    "it is given "
                            + arguments.size()
                            + " arguments for "
                            + invokedType.parameterCount()
                            + " parameters");
        }
        invoked.begin(code);
        for (int i = 0; i < arguments.size(); i++) {
            pushConverted(code, call, arguments.get(i), invokedType.parameterType(i));
        }
        invoked.invoke(code);
        ValueConversion.convert(code, invokedType.returnType(), type, invokedType.returnType());
    }

    /**
     * Emits a call of the bootstrap method itself, an ordinary method that the class library
     * provides.
     */
    private void pushVarHandle(CodeBuilder code, BootstrapCall call, int classArguments) {
        code.invokestatic(
                        ClassDesc.of("java.lang.invoke.MethodHandles"),
                        "lookup",
                        MethodTypeDesc.of(LOOKUP))
                .loadConstant(call.name());
        pushClass(code, VAR_HANDLE);
        for (int i = 0; i < classArguments; i++) {
            pushConverted(code, call, call.argument(i, ConstantDesc.class), ConstantDescs.CD_Class);
        }
        code.invokestatic(
                CONSTANT_BOOTSTRAPS,
                call.bootstrap().methodName(),
                MethodTypeDesc.ofDescriptor(call.bootstrap().lookupDescriptor()));
    }

    private void pushConverted(
            CodeBuilder code, BootstrapCall call, ConstantDesc value, ClassDesc type) {
        ClassDesc pushed =
                switch (value) {
                    case Integer _ -> ConstantDescs.CD_int;
                    case Long _ -> ConstantDescs.CD_long;
                    case Float _ -> ConstantDescs.CD_float;
                    case Double _ -> ConstantDescs.CD_double;
                    case String _ -> ConstantDescs.CD_String;
                    case ClassDesc _ -> ConstantDescs.CD_Class;
                    case DynamicConstantDesc<?> nested -> nested.constantType();
                    default -> throw call.refused("it has the argument " + value);
                };
        switch (value) {
            case ClassDesc constant -> pushClass(code, constant);
            case DynamicConstantDesc<?> nested -> push(code, nestedCall(call, nested), pushed);
            default -> code.loadConstant(value);
        }
        ValueConversion.convert(code, pushed, type, pushed);
    }

    private static BootstrapCall nestedCall(BootstrapCall outer, DynamicConstantDesc<?> constant) {
        return new BootstrapCall(
                outer.owner(),
                outer.place(),
                constant.bootstrapMethod(),
                constant.bootstrapArgsList(),
                constant.constantName(),
                constant.constantType().descriptorString());
    }

    private static void pushClass(CodeBuilder code, ClassDesc type) {
        if (type.isPrimitive()) {
            code.getstatic(ValueConversion.wrapper(type), "TYPE", ConstantDescs.CD_Class);
        } else {
            code.loadConstant(type);
        }
    }
}
