package dev.cortado.compiler;

/** An analysis has found its {@link ThreadAssumption} to be wrong. */
final class ThreadsRefutedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ThreadsRefutedException() {
        super("the program does not use threads as assumed", null, false, false);
    }
}
