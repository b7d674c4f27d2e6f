package dev.cortado.compiler.link;

/** A file is not an ELF file that the tools can read. */
public final class MalformedElfException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedElfException(String message) {
        super(message);
    }
}
