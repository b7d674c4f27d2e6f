package dev.cortado.ota.signing;

/** A key, an input or a combination of them cannot be used; the message says why and what next. */
public final class SigningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public SigningException(String message) {
        super(message);
    }

    /** With a message for the user and what led to it. */
    public SigningException(String message, Throwable cause) {
        super(message, cause);
    }
}
