package dev.cortado.compiler;

import dev.cortado.boards.Optimization;

/**
 * What an image has that a program can do without.
 *
 * @param nullMessages whether NullPointerExceptions of failed checks say what was null
 */
public record Inclusions(boolean nullMessages) {
    /** All that costs nothing but flash, unless that is what counts. */
    public static Inclusions of(Optimization optimization) {
        return new Inclusions(optimization == Optimization.SPEED);
    }

    /** The same with or without messages of NullPointerException. */
    public Inclusions withNullMessages(boolean wanted) {
        return new Inclusions(wanted);
    }
}
