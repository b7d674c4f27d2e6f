package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.world.JavaClass;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The values that {@link IrMachine} computes with; numbers are boxed, strings the host's. */
final class MachineValues {
    private MachineValues() {}

    /** An object of the machine. */
    static final class Instance {
        final JavaClass type;
        final Map<FieldRef, Object> fields = new HashMap<>();
        Optional<String> message = Optional.empty();
        int monitors;

        Instance(JavaClass type) {
            this.type = type;
        }
    }

    /** An array of the machine. */
    static final class Array {
        final JavaClass type;
        final Object[] elements;

        Array(JavaClass type, int length) {
            this.type = type;
            this.elements = new Object[length];
            Arrays.fill(elements, zero(type.elementKind()));
        }
    }

    /** A Java exception on its way. */
    static final class Raised extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final transient Instance exception;

        Raised(Instance exception) {
            super(exception.type.binaryName(), null, false, false);
            this.exception = exception;
        }
    }

    private record Null() {}

    /** The null reference. */
    static final Object NULL = new Null();

    /** What a variable of a kind is at first. */
    static Object zero(Kind kind) {
        return switch (kind) {
            case LONG -> 0L;
            case FLOAT -> 0f;
            case DOUBLE -> 0d;
            case REFERENCE -> NULL;
            default -> 0;
        };
    }

    /** What a variable of a kind keeps of a value. */
    static Object narrow(Kind kind, Object value) {
        return switch (kind) {
            case BYTE -> (int) (byte) (int) (Integer) value;
            case CHAR -> (int) (char) (int) (Integer) value;
            case SHORT -> (int) (short) (int) (Integer) value;
            case BOOLEAN -> {
                int bits = (Integer) value;
                if (bits != 0 && bits != 1) {
                    throw new AssertionError("stored as a boolean: " + bits);
                }
                yield bits;
            }
            default -> value;
        };
    }

    /** A number as a constant of the IR. */
    static Constant constant(Object value) {
        return switch (value) {
            case Integer x -> Constant.ofInt(x);
            case Long x -> Constant.ofLong(x);
            case Float x -> Constant.ofFloat(x);
            case Double x -> Constant.ofDouble(x);
            case Boolean x -> Constant.ofBoolean(x);
            default -> throw new AssertionError("no number: " + value);
        };
    }
}
