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

    // Written out, as the JVM's own way through method handles costs several times as much until
    // its
    // second compiler has seen it.
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Position that
                        && line == that.line
                        && method.equals(that.method)
                        && caller.equals(that.caller);
    }

    @Override
    public int hashCode() {
        return (method.hashCode() * 31 + line) * 31 + caller.hashCode();
    }
}
