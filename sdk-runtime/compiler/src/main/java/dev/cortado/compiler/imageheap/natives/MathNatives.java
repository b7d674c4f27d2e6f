package dev.cortado.compiler.imageheap.natives;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Bits of floating-point numbers, and StrictMath, which gives the same bits on every host. */
final class MathNatives {
    private static final String STRICT = "java/lang/StrictMath";

    private MathNatives() {}

    static void register(Natives.Registry registry) {
        registry.add(
                "java/lang/Float", "floatToRawIntBits(F)I", (vm, a) -> a.returnInt(a.intAt(0)));
        registry.add("java/lang/Float", "intBitsToFloat(I)F", (vm, a) -> a.returnInt(a.intAt(0)));
        registry.add(
                "java/lang/Double",
                "doubleToRawLongBits(D)J",
                (vm, a) -> a.returnLong(a.longAt(0)));
        registry.add(
                "java/lang/Double", "longBitsToDouble(J)D", (vm, a) -> a.returnLong(a.longAt(0)));
        registry.add(
                "java/lang/Math", "sqrt(D)D", (vm, a) -> a.returnDouble(Math.sqrt(a.doubleAt(0))));
        unary().forEach(
                        (name, function) ->
                                registry.add(
                                        STRICT,
                                        name + "(D)D",
                                        (vm, a) ->
                                                a.returnDouble(
                                                        function.applyAsDouble(a.doubleAt(0)))));
        binary().forEach(
                        (name, function) ->
                                registry.add(
                                        STRICT,
                                        name + "(DD)D",
                                        (vm, a) ->
                                                a.returnDouble(
                                                        function.applyAsDouble(
                                                                a.doubleAt(0), a.doubleAt(2)))));
    }

    private static Map<String, DoubleUnaryOperator> unary() {
        return Map.ofEntries(
                Map.entry("sin", StrictMath::sin),
                Map.entry("cos", StrictMath::cos),
                Map.entry("tan", StrictMath::tan),
                Map.entry("asin", StrictMath::asin),
                Map.entry("acos", StrictMath::acos),
                Map.entry("atan", StrictMath::atan),
                Map.entry("exp", StrictMath::exp),
                Map.entry("log", StrictMath::log),
                Map.entry("log10", StrictMath::log10),
                Map.entry("sqrt", StrictMath::sqrt),
                Map.entry("cbrt", StrictMath::cbrt),
                Map.entry("sinh", StrictMath::sinh),
                Map.entry("cosh", StrictMath::cosh),
                Map.entry("tanh", StrictMath::tanh),
                Map.entry("expm1", StrictMath::expm1),
                Map.entry("log1p", StrictMath::log1p));
    }

    private static Map<String, DoubleBinaryOperator> binary() {
        return Map.of(
                "pow", StrictMath::pow,
                "atan2", StrictMath::atan2,
                "hypot", StrictMath::hypot,
                "IEEEremainder", StrictMath::IEEEremainder);
    }
}
