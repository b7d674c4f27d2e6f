package dev.cortado.classlib.reflect;

/** Throws what another method threw as it is. */
final class Thrower {
    private Thrower() {}

    /** Never returns; the result type lets the caller write {@code throw}. */
    @SuppressWarnings("unchecked")
    static <E extends Throwable> E unchecked(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
