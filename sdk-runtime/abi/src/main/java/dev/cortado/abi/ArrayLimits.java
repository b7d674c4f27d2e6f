package dev.cortado.abi;

/** What limits the arrays of a program. */
public final class ArrayLimits {
    /**
     * Dimensions that an array made by its component's Class object may have. Class objects of such
     * arrays may be components again, so that a closed world needs an end.
     */
    public static final int MAX_REFLECTED_DIMENSIONS = 3;

    private ArrayLimits() {}
}
