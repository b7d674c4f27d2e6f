package dev.cortado.compiler.emit;

import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.world.JavaMethod;
import java.nio.charset.StandardCharsets;

/** Symbols of the module's entities, quoted as LLVM wants them. */
public final class Names {
    private static final String EXPORT = "Ldev/cortado/abi/Export;";

    private Names() {}

    /** The linker symbol of a method. */
    public static String symbol(JavaMethod method) {
        return method.annotationValue(EXPORT).orElseGet(() -> method.ref().toString());
    }

    static boolean isExported(JavaMethod method) {
        return method.hasAnnotation(EXPORT);
    }

    static String function(JavaMethod method) {
        return global(symbol(method));
    }

    static String global(String symbol) {
        return "@\"" + escape(symbol) + "\"";
    }

    static String object(ImageObjectHandle object) {
        return global("object." + object.label() + " " + object.typeRef().name());
    }

    static String descriptor(TypeRef type) {
        return global("class " + type.name());
    }

    static String initialization(TypeRef type) {
        return global("init " + type.name());
    }

    static String staticField(FieldRef field) {
        return global(field.toString());
    }

    /** A string inside double quotes; bytes outside printable ASCII as {@code \xx}. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= ' ' && b < 0x7f && b != '"' && b != '\\') {
                out.append((char) b);
            } else {
                out.append(String.format("\\%02X", b));
            }
        }
        return out.toString();
    }
}
