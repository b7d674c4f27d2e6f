package dev.cortado.compiler.indy;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the class of a function object.
 *
 * <p>The class has a field for each captured value, the interface's method, and a static method
 * that takes the captured values and gives the object. Without captured values there is one object,
 * made by the class's static initialiser.
 */
final class LambdaClassWriter {

    /** Name of the static method that gives the function object. */
    static final String FACTORY_NAME = "get";

    private static final String INSTANCE = "INSTANCE";

    private final LambdaShape shape;
    private final MethodTypeDesc constructorType;
    private final MethodTypeDesc factoryType;

    LambdaClassWriter(LambdaShape shape) {
        this.shape = shape;
        this.constructorType = MethodTypeDesc.of(ConstantDescs.CD_void, shape.captured());
        this.factoryType = MethodTypeDesc.of(shape.interfaceType(), shape.captured());
    }

    /** The class file. */
    byte[] write(ClassFile generator) {
        return generator.build(
                shape.className(),
                builder -> {
                    List<ClassDesc> interfaces = new ArrayList<>(List.of(shape.interfaceType()));
                    interfaces.addAll(shape.markers());
                    builder.withFlags(
                                    ClassFile.ACC_FINAL
                                            | ClassFile.ACC_SUPER
                                            | ClassFile.ACC_SYNTHETIC)
                            .withInterfaceSymbols(interfaces);
                    for (int i = 0; i < shape.captured().size(); i++) {
                        builder.withField(
                                field(i),
                                shape.captured().get(i),
                                ClassFile.ACC_PRIVATE
                                        | ClassFile.ACC_FINAL
                                        | ClassFile.ACC_SYNTHETIC);
                    }
                    writeConstructor(builder);
                    if (shape.captured().isEmpty()) {
                        writeSingleton(builder);
                    }
                    builder.withMethodBody(
                            FACTORY_NAME, factoryType, ClassFile.ACC_STATIC, this::writeFactory);
                    writeMethod(builder, shape.methodType(), ClassFile.ACC_PUBLIC);
                    shape.bridges()
                            .forEach(
                                    type ->
                                            writeMethod(
                                                    builder,
                                                    type,
                                                    ClassFile.ACC_PUBLIC | ClassFile.ACC_BRIDGE));
                });
    }

    private static String field(int position) {
        return "captured" + position;
    }

    private void writeConstructor(ClassBuilder builder) {
        builder.withMethodBody(
                ConstantDescs.INIT_NAME,
                constructorType,
                ClassFile.ACC_PRIVATE,
                code -> {
                    code.aload(0)
                            .invokespecial(
                                    ConstantDescs.CD_Object,
                                    ConstantDescs.INIT_NAME,
                                    ConstantDescs.MTD_void);
                    for (int i = 0; i < shape.captured().size(); i++) {
                        code.aload(0);
                        loadParameter(code, shape.captured().get(i), i);
                        code.putfield(shape.className(), field(i), shape.captured().get(i));
                    }
                    code.return_();
                });
    }

    private void writeSingleton(ClassBuilder builder) {
        builder.withField(
                INSTANCE,
                shape.className(),
                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
        builder.withMethodBody(
                ConstantDescs.CLASS_INIT_NAME,
                ConstantDescs.MTD_void,
                ClassFile.ACC_STATIC,
                code ->
                        code.new_(shape.className())
                                .dup()
                                .invokespecial(
                                        shape.className(), ConstantDescs.INIT_NAME, constructorType)
                                .putstatic(shape.className(), INSTANCE, shape.className())
                                .return_());
    }

    private void writeFactory(CodeBuilder code) {
        if (shape.captured().isEmpty()) {
            code.getstatic(shape.className(), INSTANCE, shape.className()).areturn();
            return;
        }
        code.new_(shape.className()).dup();
        for (int i = 0; i < shape.captured().size(); i++) {
            loadParameter(code, shape.captured().get(i), i);
        }
        code.invokespecial(shape.className(), ConstantDescs.INIT_NAME, constructorType).areturn();
    }

    private void writeMethod(ClassBuilder builder, MethodTypeDesc type, int flags) {
        builder.withMethodBody(
                shape.methodName(),
                type,
                flags,
                code -> {
                    MethodHandleCall implementation = shape.implementation();
                    implementation.begin(code);
                    int capturedCount = shape.captured().size();
                    for (int i = 0; i < capturedCount; i++) {
                        code.aload(0)
                                .getfield(shape.className(), field(i), shape.captured().get(i));
                    }
                    for (int i = 0; i < type.parameterCount(); i++) {
                        loadParameter(code, type.parameterType(i), i);
                        ValueConversion.convert(
                                code,
                                type.parameterType(i),
                                implementation.type().parameterType(capturedCount + i),
                                shape.instantiatedType().parameterType(i));
                    }
                    implementation.invoke(code);
                    writeReturn(code, implementation.type().returnType(), type.returnType());
                });
    }

    private void writeReturn(CodeBuilder code, ClassDesc from, ClassDesc to) {
        if (to.equals(ConstantDescs.CD_void)) {
            switch (TypeKind.from(from).slotSize()) {
                case 1 -> code.pop();
                case 2 -> code.pop2();
                default -> {}
            }
        } else {
            ValueConversion.convert(code, from, to, shape.instantiatedType().returnType());
        }
        MethodHandleCall.returnValue(code, to);
    }

    private static void loadParameter(CodeBuilder code, ClassDesc type, int position) {
        code.loadLocal(TypeKind.from(type).asLoadable(), code.parameterSlot(position));
    }
}
