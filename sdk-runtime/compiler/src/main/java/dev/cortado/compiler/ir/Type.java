package dev.cortado.compiler.ir;

import java.util.Locale;

/**
 * The type of a value as a register sees it; smaller integers exist in memory only ({@link Kind}).
 */
public enum Type {
    VOID,
    I1,
    I32,
    I64,
    F32,
    F64,
    /** A reference or a raw address: one 32-bit pointer. */
    REF;

    /** The name in the text form. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
