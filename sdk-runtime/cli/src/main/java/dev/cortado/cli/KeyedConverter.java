package dev.cortado.cli;

import dev.cortado.boards.Optimization;
import dev.cortado.boards.SlotName;
import dev.cortado.boards.TextProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns the key of an enum's constant into the constant. */
abstract sealed class KeyedConverter<E extends Enum<E>> implements ITypeConverter<E> {

    private final E[] constants;
    private final Function<E, String> keyOf;

    private KeyedConverter(E[] constants, Function<E, String> keyOf) {
        this.constants = constants;
        this.keyOf = keyOf;
    }

    @Override
    public E convert(String text) {
        List<String> keys = new ArrayList<>();
        for (E constant : constants) {
            if (keyOf.apply(constant).equals(text)) {
                return constant;
            }
            keys.add(keyOf.apply(constant));
        }
        throw new TypeConversionException(
                "expected " + String.join(" or ", keys) + ", not '" + text + "'");
    }

    /** For {@code --text}. */
    static final class Text extends KeyedConverter<TextProfile> {
        Text() {
            super(TextProfile.values(), TextProfile::key);
        }
    }

    /** For {@code --optimize}. */
    static final class Optimize extends KeyedConverter<Optimization> {
        Optimize() {
            super(Optimization.values(), Optimization::key);
        }
    }

    /** Slots. */
    static final class Slot extends KeyedConverter<SlotName> {
        Slot() {
            super(SlotName.values(), SlotName::key);
        }
    }
}
