package dev.cortado.compiler.ir;

import java.util.Optional;

/** What the exception of a check that fails says; made when it is asked for. */
@FunctionalInterface
public interface FailureText {
    /** The message, or empty when the exception has none. */
    Optional<String> text();
}
