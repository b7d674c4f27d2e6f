package dev.cortado.compiler.emit;

import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.Type;

/** LLVM's names of our types. */
final class LlvmTypes {
    private LlvmTypes() {}

    static String of(Type type) {
        return switch (type) {
            case VOID -> "void";
            case I1 -> "i1";
            case I32 -> "i32";
            case I64 -> "i64";
            case F32 -> "float";
            case F64 -> "double";
            case REF -> "ptr";
        };
    }

    static String inMemory(Kind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE -> "i8";
            case CHAR, SHORT -> "i16";
            case INT -> "i32";
            case LONG -> "i64";
            case FLOAT -> "float";
            case DOUBLE -> "double";
            case REFERENCE -> "ptr";
            case VOID -> throw new IllegalArgumentException("void in memory");
        };
    }

    static int alignment(Kind kind) {
        return Math.min(kind.bytes(), 4);
    }

    static String constant(float value) {
        return "0x" + hex(Float.isNaN(value) ? Double.NaN : (double) value);
    }

    static String constant(double value) {
        return "0x" + hex(value);
    }

    private static String hex(double value) {
        return String.format("%016X", Double.doubleToRawLongBits(value));
    }
}
