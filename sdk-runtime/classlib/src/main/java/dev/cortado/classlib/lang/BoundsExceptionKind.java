package dev.cortado.classlib.lang;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A token for the exception that a failed index check throws; as a function it says: the default
 * one.
 */
final class BoundsExceptionKind<X extends RuntimeException>
        implements BiFunction<String, List<Number>, X> {
    @Override
    public X apply(String check, List<Number> arguments) {
        return null;
    }
}
