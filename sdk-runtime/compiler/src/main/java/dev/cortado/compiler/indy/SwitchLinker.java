package dev.cortado.compiler.indy;

import dev.cortado.compiler.classfile.SyntheticClasses;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/**
 * Links pattern switches and enum switches (java.lang.runtime.SwitchBootstraps).
 *
 * <p>The method takes the selector and the index of the first label to try; it returns the index of
 * the first label that matches, the number of labels if none does, or -1 if the selector is null.
 * javac also uses it for a record's primitive component, with labels of exactly that type.
 */
final class SwitchLinker {

    private static final String METHOD_NAME = "select";
    private static final ClassDesc NUMBER = ClassDesc.of("java.lang.Number");

    private final SyntheticClasses classes;

    SwitchLinker(SyntheticClasses classes) {
        this.classes = classes;
    }

    /** Links a call of {@code typeSwitch}. */
    SyntheticMethod linkTypeSwitch(BootstrapCall call) {
        ClassDesc selector = selectorType(call);
        List<SwitchLabel> labels =
                call.arguments().stream()
                        .map(argument -> typeLabel(call, argument, selector))
                        .toList();
        return define(call, selector, labels);
    }

    /** Links a call of {@code enumSwitch}. */
    SyntheticMethod linkEnumSwitch(BootstrapCall call) {
        ClassDesc selector = selectorType(call);
        List<SwitchLabel> labels =
                call.arguments().stream()
                        .<SwitchLabel>map(
                                argument ->
                                        switch (argument) {
                                            case ClassDesc type -> new SwitchLabel.Type(type);
                                            case String name ->
                                                    new SwitchLabel.EnumConstant(selector, name);
                                            default ->
                                                    throw call.refused(
                                                            "it has the label " + argument);
                                        })
                        .toList();
        return define(call, selector, labels);
    }

    private static ClassDesc selectorType(BootstrapCall call) {
        return MethodTypeDesc.ofDescriptor(call.descriptor()).parameterType(0);
    }

    /**
     * A label; with a primitive selector or label, both must be of the same type, as without
     * preview.
     */
    private static SwitchLabel typeLabel(
            BootstrapCall call, ConstantDesc argument, ClassDesc selector) {
        SwitchLabel label =
                switch (argument) {
                    case ClassDesc type -> new SwitchLabel.Type(type);
                    case String text -> new SwitchLabel.Text(text);
                    case Integer number -> new SwitchLabel.Number(number);
                    case DynamicConstantDesc<?> constant
                            when constant.bootstrapMethod()
                                    .equals(ConstantDescs.BSM_PRIMITIVE_CLASS) ->
                            new SwitchLabel.Type(ClassDesc.ofDescriptor(constant.constantName()));
                    case DynamicConstantDesc<?> constant ->
                            SwitchLabel.EnumConstant.of(constant)
                                    .orElseThrow(
                                            () -> call.refused("it has the label " + constant));
                    default -> throw needsPreview(call, argument);
                };
        boolean primitive =
                selector.isPrimitive()
                        || label instanceof SwitchLabel.Type(ClassDesc type) && type.isPrimitive();
        if (primitive && !label.equals(new SwitchLabel.Type(selector))) {
            throw needsPreview(call, argument);
        }
        return label;
    }

    private static UnsupportedBootstrapException needsPreview(
            BootstrapCall call, ConstantDesc label) {
        return call.refused("the label " + label + " needs primitive patterns, a preview feature");
    }

    private SyntheticMethod define(
            BootstrapCall call, ClassDesc selector, List<SwitchLabel> labels) {
        ClassDesc className = call.syntheticClass("Switch");
        byte[] bytes =
                classes.generator()
                        .build(
                                className,
                                builder ->
                                        builder.withFlags(
                                                        ClassFile.ACC_FINAL
                                                                | ClassFile.ACC_SUPER
                                                                | ClassFile.ACC_SYNTHETIC)
                                                .withMethodBody(
                                                        METHOD_NAME,
                                                        MethodTypeDesc.ofDescriptor(
                                                                call.descriptor()),
                                                        ClassFile.ACC_STATIC
                                                                | ClassFile.ACC_SYNTHETIC,
                                                        code -> write(code, selector, labels)));
        classes.define(bytes, call.location());
        return new SyntheticMethod(
                MethodHandleCall.internalName(className), METHOD_NAME, call.descriptor());
    }

    private void write(CodeBuilder code, ClassDesc selector, List<SwitchLabel> labels) {
        if (!selector.isPrimitive()) {
            Label notNull = code.newLabel();
            code.aload(0).ifnonnull(notNull).iconst_m1().ireturn().labelBinding(notNull);
        }
        int restart = code.parameterSlot(1);
        List<Label> starts = labels.stream().map(_ -> code.newLabel()).toList();
        Label none = code.newLabel();
        if (labels.size() > 1) {
            List<SwitchCase> cases = new ArrayList<>();
            for (int i = 0; i < starts.size(); i++) {
                cases.add(SwitchCase.of(i, starts.get(i)));
            }
            code.iload(restart).tableswitch(0, starts.size() - 1, none, cases);
        } else if (labels.size() == 1) {
            code.iload(restart).ifne(none);
        }
        for (int i = 0; i < labels.size(); i++) {
            Label next = i + 1 < starts.size() ? starts.get(i + 1) : none;
            code.labelBinding(starts.get(i));
            if (writeTest(code, selector, labels.get(i), next)) {
                code.loadConstant(i).ireturn();
            } else {
                code.goto_(next);
            }
        }
        code.labelBinding(none).loadConstant(labels.size()).ireturn();
    }

    /** Emits a jump to {@code next} if the selector does not match; false if it never does. */
    private boolean writeTest(CodeBuilder code, ClassDesc selector, SwitchLabel label, Label next) {
        switch (label) {
            case SwitchLabel.Type(ClassDesc type) -> {
                if (!type.equals(selector) && !type.equals(ConstantDescs.CD_Object)) {
                    code.aload(0).instanceOf(type).ifeq(next);
                }
            }
            case SwitchLabel.Text(String text) ->
                    code.loadConstant(text)
                            .aload(0)
                            .invokevirtual(
                                    ConstantDescs.CD_String,
                                    "equals",
                                    MethodTypeDesc.of(
                                            ConstantDescs.CD_boolean, ConstantDescs.CD_Object))
                            .ifeq(next);
            case SwitchLabel.Number(int number) -> writeNumberTest(code, selector, number, next);
            case SwitchLabel.EnumConstant(ClassDesc type, String name) -> {
                if (!exists(type, name)) {
                    return false;
                }
                if (!type.equals(selector)) {
                    code.aload(0).instanceOf(type).ifeq(next);
                }
                code.aload(0).getstatic(type, name, type).if_acmpne(next);
            }
        }
        return true;
    }

    private static void writeNumberTest(
            CodeBuilder code, ClassDesc selector, int number, Label next) {
        if (selector.equals(ConstantDescs.CD_Integer)
                || selector.equals(ConstantDescs.CD_Short)
                || selector.equals(ConstantDescs.CD_Byte)
                || selector.equals(ConstantDescs.CD_Character)) {
            code.aload(0);
            writeValue(code, selector);
            code.loadConstant(number).if_icmpne(next);
            return;
        }
        Label notNumber = code.newLabel();
        Label compare = code.newLabel();
        code.aload(0).instanceOf(NUMBER).ifeq(notNumber).aload(0).checkcast(NUMBER);
        writeValue(code, NUMBER);
        code.goto_(compare).labelBinding(notNumber);
        code.aload(0).instanceOf(ConstantDescs.CD_Character).ifeq(next);
        code.aload(0).checkcast(ConstantDescs.CD_Character);
        writeValue(code, ConstantDescs.CD_Character);
        code.labelBinding(compare).loadConstant(number).if_icmpne(next);
    }

    private static void writeValue(CodeBuilder code, ClassDesc owner) {
        if (owner.equals(ConstantDescs.CD_Character)) {
            code.invokevirtual(owner, "charValue", MethodTypeDesc.of(ConstantDescs.CD_char));
        } else {
            code.invokevirtual(owner, "intValue", MethodTypeDesc.of(ConstantDescs.CD_int));
        }
    }

    private boolean exists(ClassDesc type, String constant) {
        return classes.find(MethodHandleCall.internalName(type)).stream()
                .flatMap(found -> found.model().fields().stream())
                .filter(field -> field.flags().has(AccessFlag.ENUM))
                .anyMatch(field -> field.fieldName().equalsString(constant));
    }
}
