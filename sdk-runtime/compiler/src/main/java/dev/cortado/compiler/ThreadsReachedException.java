package dev.cortado.compiler;

/** An analysis that took the program to have one thread has reached the start of another. */
final class ThreadsReachedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ThreadsReachedException() {
        super("the program starts threads", null, false, false);
    }
}
