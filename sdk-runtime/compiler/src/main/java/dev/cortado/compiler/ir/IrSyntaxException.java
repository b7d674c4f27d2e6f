package dev.cortado.compiler.ir;

/** A text is not in the form that {@link IrPrinter} writes. */
public final class IrSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    IrSyntaxException(int line, String message) {
        super("line " + line + ": " + message);
        this.line = line;
    }

    /** The line in the text, from 1. */
    public int line() {
        return line;
    }
}
