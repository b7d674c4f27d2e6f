package dev.cortado.compiler;

/** An analysis has found a {@link UseAssumption} to be wrong. */
final class UseRefutedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What a program may use, and only then pays for. */
    enum Feature {
        THREADS,
        FRAMES
    }

    private final Feature feature;

    UseRefutedException(Feature feature) {
        super("the program does not use " + feature + " as assumed", null, false, false);
        this.feature = feature;
    }

    Feature feature() {
        return feature;
    }
}
