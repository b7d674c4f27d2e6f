package dev.cortado.compiler.diagnostic;

/**
 * The input cannot be built; the message names the cause and, where there is one, the next step.
 */
public abstract class BuildException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected BuildException(String message) {
        super(message);
    }

    protected BuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
