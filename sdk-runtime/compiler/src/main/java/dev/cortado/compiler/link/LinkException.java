package dev.cortado.compiler.link;

/** An image could not be linked. */
public class LinkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LinkException(String message) {
        super(message);
    }
}
