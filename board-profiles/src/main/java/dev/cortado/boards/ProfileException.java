package dev.cortado.boards;

/** A profile cannot be used; the message is one line for the user. */
public abstract sealed class ProfileException extends RuntimeException
        permits UnknownBoardException, InvalidProfileException {

    private static final long serialVersionUID = 1L;

    ProfileException(String message) {
        super(message);
    }
}
