package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.nullcheck.NullCheckTexts;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.TypeFacts;
import dev.cortado.compiler.world.World;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** What the translation of one function shares among its own body and those inlined into it. */
final class Translation {
    private final World world;
    private final BuildTimeState buildTime;
    private final DynamicCalls dynamicCalls;
    private final TypeFacts types;
    private final TinyMethods tinyMethods;
    private final NullCheckTexts nullChecks;
    private final FunctionBuilder builder;
    private final boolean presumeNothing;
    private final Map<Value, String> literals = new IdentityHashMap<>();

    Translation(
            World world,
            BuildTimeState buildTime,
            DynamicCalls dynamicCalls,
            TinyMethods tinyMethods,
            NullCheckTexts nullChecks,
            FunctionBuilder builder,
            boolean presumeNothing) {
        this.world = world;
        this.buildTime = buildTime;
        this.dynamicCalls = dynamicCalls;
        this.types = new TypeFacts(world);
        this.tinyMethods = tinyMethods;
        this.nullChecks = nullChecks;
        this.builder = builder;
        this.presumeNothing = presumeNothing;
    }

    World world() {
        return world;
    }

    BuildTimeState buildTime() {
        return buildTime;
    }

    DynamicCalls dynamicCalls() {
        return dynamicCalls;
    }

    TypeFacts types() {
        return types;
    }

    TinyMethods tinyMethods() {
        return tinyMethods;
    }

    NullCheckTexts nullChecks() {
        return nullChecks;
    }

    FunctionBuilder builder() {
        return builder;
    }

    /** Whether loops get a phi for every variable. */
    boolean presumeNothing() {
        return presumeNothing;
    }

    /** The constant of a string literal. */
    Constant literal(String text) {
        Constant constant = Constant.of(buildTime.string(text));
        literals.put(constant, text);
        return constant;
    }

    /** The text of a value that is a string literal. */
    Optional<String> literalText(Value value) {
        return Optional.ofNullable(literals.get(value));
    }

    /** The Class object of a type. */
    Constant mirror(JavaClass type) {
        return Constant.of(buildTime.classMirror(type));
    }

    /** The constant that a port's answer stands for. */
    static Constant constant(Object answer, Kind kind) {
        return switch (answer) {
            case Integer i -> Constant.ofInt(i);
            case Long l -> Constant.ofLong(l);
            case Float f -> Constant.ofFloat(f);
            case Double d -> Constant.ofDouble(d);
            case ImageObjectHandle object -> Constant.of(object);
            case Constant.Null n -> Constant.nullReference();
            default ->
                    throw new IllegalStateException(
                            "not a constant of kind " + kind + ": " + answer);
        };
    }
}
