package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Value;
import java.util.List;
import java.util.Optional;

/** Evaluates intrinsics of one number on constants. */
final class IntrinsicFolding {
    private IntrinsicFolding() {}

    static Optional<Value> fold(String name, List<Value> arguments) {
        if (arguments.size() != 1 || !(arguments.getFirst() instanceof Constant constant)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (constant.payload()) {
                    case Integer i -> ofInt(name, i);
                    case Long l -> ofLong(name, l);
                    case Float f ->
                            switch (name) {
                                case Intrinsics.ABS -> Constant.ofFloat(Math.abs(f));
                                case Intrinsics.FLOAT_TO_BITS ->
                                        Constant.ofInt(Float.floatToRawIntBits(f));
                                default -> null;
                            };
                    case Double d ->
                            switch (name) {
                                case Intrinsics.SQRT -> Constant.ofDouble(Math.sqrt(d));
                                case Intrinsics.ABS -> Constant.ofDouble(Math.abs(d));
                                case Intrinsics.DOUBLE_TO_BITS ->
                                        Constant.ofLong(Double.doubleToRawLongBits(d));
                                default -> null;
                            };
                    default -> null;
                });
    }

    private static Constant ofInt(String name, int i) {
        return switch (name) {
            case Intrinsics.BITS_TO_FLOAT -> Constant.ofFloat(Float.intBitsToFloat(i));
            case Intrinsics.LEADING_ZEROS -> Constant.ofInt(Integer.numberOfLeadingZeros(i));
            case Intrinsics.TRAILING_ZEROS -> Constant.ofInt(Integer.numberOfTrailingZeros(i));
            case Intrinsics.BIT_COUNT -> Constant.ofInt(Integer.bitCount(i));
            case Intrinsics.REVERSE_BYTES -> Constant.ofInt(Integer.reverseBytes(i));
            default -> null;
        };
    }

    private static Constant ofLong(String name, long l) {
        return switch (name) {
            case Intrinsics.BITS_TO_DOUBLE -> Constant.ofDouble(Double.longBitsToDouble(l));
            case Intrinsics.LEADING_ZEROS -> Constant.ofInt(Long.numberOfLeadingZeros(l));
            case Intrinsics.TRAILING_ZEROS -> Constant.ofInt(Long.numberOfTrailingZeros(l));
            case Intrinsics.BIT_COUNT -> Constant.ofInt(Long.bitCount(l));
            case Intrinsics.REVERSE_BYTES -> Constant.ofLong(Long.reverseBytes(l));
            default -> null;
        };
    }
}
