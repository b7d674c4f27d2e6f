package dev.cortado.compiler.translate;

/**
 * A presumption made at a loop's start turned out wrong: the method must be translated without
 * presumptions.
 */
final class UnstableLoopException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnstableLoopException() {
        super("a loop changes what its start presumed", null, false, false);
    }
}
