package dev.cortado.compiler.ir;

/**
 * A function breaks a rule of the intermediate representation; the message names function, block
 * and value.
 */
public final class InvalidIrException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidIrException(String message) {
        super(message);
    }
}
