package dev.cortado.compiler.imageheap.evaluation;

/** Something can't be evaluated at build time; the message says what. */
public final class NotEvaluableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotEvaluableException(String reason) {
        super(reason, null, false, false);
    }

    /** What can't be evaluated. */
    public String reason() {
        return getMessage();
    }
}
