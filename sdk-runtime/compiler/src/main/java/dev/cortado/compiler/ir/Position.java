package dev.cortado.compiler.ir;

import java.util.Optional;

/**
 * A place in the source.
 *
 * @param method the method that contains it
 * @param line the line, 0 when unknown
 * @param caller where that method was inlined, if it was
 */
public record Position(MethodRef method, int line, Optional<Position> caller) {
    /** A place in a method that was not inlined. */
    public static Position of(MethodRef method, int line) {
        return new Position(method, line, Optional.empty());
    }
}
