package dev.cortado.compiler.ir;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The type of a variable as the JVM and memory see it (JVMS 2.2). */
public enum Kind {
    BOOLEAN('Z', 1, Type.I32),
    BYTE('B', 1, Type.I32),
    CHAR('C', 2, Type.I32),
    SHORT('S', 2, Type.I32),
    INT('I', 4, Type.I32),
    LONG('J', 8, Type.I64),
    FLOAT('F', 4, Type.F32),
    DOUBLE('D', 8, Type.F64),
    REFERENCE('L', 4, Type.REF),
    VOID('V', 0, Type.VOID);

    private final char descriptor;
    private final int bytes;
    private final Type type;

    Kind(char descriptor, int bytes, Type type) {
        this.descriptor = descriptor;
        this.bytes = bytes;
        this.type = type;
    }

    /** The kind of a keyword such as {@code int}; empty for other names. */
    public static Optional<Kind> ofKeyword(String keyword) {
        return Arrays.stream(values())
                .filter(kind -> kind != REFERENCE)
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(keyword))
                .findFirst();
    }

    /** The descriptor's first character; 'L' for all references. */
    public char descriptor() {
        return descriptor;
    }

    /** The size in memory. */
    public int bytes() {
        return bytes;
    }

    /** log2 of the size in memory. */
    public int shift() {
        return Integer.numberOfTrailingZeros(bytes);
    }

    /** The type of a value of this kind in a register. */
    public Type type() {
        return type;
    }

    /** Whether it is a reference. */
    public boolean isReference() {
        return this == REFERENCE;
    }

    /** The kind of a field descriptor, or of a method descriptor's return type. */
    public static Kind of(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'Z' -> BOOLEAN;
            case 'B' -> BYTE;
            case 'C' -> CHAR;
            case 'S' -> SHORT;
            case 'I' -> INT;
            case 'J' -> LONG;
            case 'F' -> FLOAT;
            case 'D' -> DOUBLE;
            case 'L', '[' -> REFERENCE;
            case 'V' -> VOID;
            default -> throw new IllegalArgumentException("not a descriptor: " + descriptor);
        };
    }
}
