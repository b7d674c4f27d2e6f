package dev.cortado.cli;

import dev.cortado.compiler.diagnostic.BuildException;

/** What the command line names does not exist or does not go together. */
final class InputException extends BuildException {

    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }

    InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
