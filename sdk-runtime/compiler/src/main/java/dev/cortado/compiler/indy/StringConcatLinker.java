package dev.cortado.compiler.indy;

import dev.cortado.compiler.classfile.SyntheticClasses;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;

/**
 * Links string concatenations (java.lang.invoke.StringConcatFactory).
 *
 * <p>Concatenations of the same text and the same kinds of values share one method, whatever class
 * they are in: every reference but a String counts as an Object, byte and short count as int.
 */
final class StringConcatLinker {

    private static final String PACKAGE = "dev.cortado.synthetic";
    private static final int NAME_HASH_BYTES = 6;
    private static final char VALUE_TAG = '\1';
    private static final char CONSTANT_TAG = '\2';

    private final SyntheticClasses classes;

    StringConcatLinker(SyntheticClasses classes) {
        this.classes = classes;
    }

    /** Links a call of {@code makeConcat}: values only. */
    SyntheticMethod link(BootstrapCall call) {
        int count = MethodTypeDesc.ofDescriptor(call.descriptor()).parameterCount();
        return define(call, String.valueOf(VALUE_TAG).repeat(count), List.of());
    }

    /**
     * Links a call of {@code makeConcatWithConstants}: text, with tags for values and constants.
     */
    SyntheticMethod linkWithConstants(BootstrapCall call) {
        return define(
                call,
                call.argument(0, String.class),
                call.arguments().subList(1, call.arguments().size()));
    }

    /** Links text with tags for values. */
    SyntheticMethod linkText(String recipe, String descriptor) {
        List<StringConcatenation.Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Iterator<ClassDesc> types =
                MethodTypeDesc.ofDescriptor(descriptor).parameterList().iterator();
        for (char c : recipe.toCharArray()) {
            if (c == VALUE_TAG) {
                addText(parts, text);
                parts.add(new StringConcatenation.Value(erased(types.next())));
            } else {
                text.append(c);
            }
        }
        addText(parts, text);
        return define(parts);
    }

    private SyntheticMethod define(
            BootstrapCall call, String recipe, List<ConstantDesc> constants) {
        return define(parts(call, recipe, constants));
    }

    private SyntheticMethod define(List<StringConcatenation.Part> parts) {
        StringConcatenation concatenation = new StringConcatenation(parts);
        ClassDesc className = ClassDesc.of(PACKAGE, "Concat$" + hash(concatenation.toString()));
        if (classes.find(MethodHandleCall.internalName(className)).isEmpty()) {
            classes.define(
                    concatenation.write(classes.generator(), className), "string concatenation");
        }
        return new SyntheticMethod(
                MethodHandleCall.internalName(className),
                StringConcatenation.METHOD_NAME,
                concatenation.type().descriptorString());
    }

    private static List<StringConcatenation.Part> parts(
            BootstrapCall call, String recipe, List<ConstantDesc> constants) {
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(call.descriptor());
        List<StringConcatenation.Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int value = 0;
        int constant = 0;
        for (char c : recipe.toCharArray()) {
            if (c == CONSTANT_TAG) {
                text.append(text(call, constants, constant++));
            } else if (c == VALUE_TAG) {
                addText(parts, text);
                if (value == type.parameterCount()) {
                    throw call.refused("its recipe has more values than its type");
                }
                parts.add(new StringConcatenation.Value(erased(type.parameterType(value++))));
            } else {
                text.append(c);
            }
        }
        addText(parts, text);
        if (value != type.parameterCount()) {
            throw call.refused("its recipe has fewer values than its type");
        }
        return parts;
    }

    private static String text(BootstrapCall call, List<ConstantDesc> constants, int position) {
        if (position < constants.size()) {
            ConstantDesc constant = constants.get(position);
            if (constant instanceof String || constant instanceof Number) {
                return constant.toString();
            }
        }
        throw call.refused("constant " + position + " of its recipe is no text or number");
    }

    private static void addText(List<StringConcatenation.Part> parts, StringBuilder text) {
        if (!text.isEmpty()) {
            parts.add(new StringConcatenation.Text(text.toString()));
            text.setLength(0);
        }
    }

    private static ClassDesc erased(ClassDesc type) {
        return switch (type.descriptorString()) {
            case "B", "S" -> ConstantDescs.CD_int;
            default ->
                    type.isPrimitive() || type.equals(ConstantDescs.CD_String)
                            ? type
                            : ConstantDescs.CD_Object;
        };
    }

    private static String hash(String shape) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(shape.getBytes(StandardCharsets.UTF_16BE));
            return HexFormat.of().formatHex(digest, 0, NAME_HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
