package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.world.JavaMethod;
import java.util.Optional;

/**
 * Why something was reached.
 *
 * @param what the relation, for example "calls" or "instantiates"
 * @param from the method that contains the cause; empty for a root
 * @param position where in that method
 */
public record Reason(String what, Optional<JavaMethod> from, Optional<Position> position) {
    /** A root of the program. */
    public static Reason root(String what) {
        return new Reason(what, Optional.empty(), Optional.empty());
    }

    /** A cause in a method's code. */
    public static Reason in(JavaMethod method, String what, Position position) {
        return new Reason(what, Optional.of(method), Optional.of(position));
    }

    /** The same cause of an initialiser that could not run at build time. */
    public Reason because(String refusal) {
        return new Reason(
                "not evaluated at build time, as it " + refusal + "; " + what, from, position);
    }

    /** The cause as a Java developer reads it. */
    String describe() {
        return from.map(
                        method ->
                                what
                                        + " "
                                        + ReachableProgram.describe(method)
                                        + position.filter(p -> p.line() > 0)
                                                .map(p -> ":" + p.line())
                                                .orElse(""))
                .orElse(what);
    }
}
