package dev.cortado.compiler.interrupts;

import dev.cortado.compiler.diagnostic.BuildException;

/** A method marked as an interrupt handler can't be one. */
public final class InvalidHandlerException extends BuildException {
    private static final long serialVersionUID = 1L;

    InvalidHandlerException(String message) {
        super(message);
    }
}
