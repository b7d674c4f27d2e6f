package dev.cortado.runtime.boot;

import dev.cortado.abi.NoInline;

/**
 * The call of the application; the compiler puts the program's main method in place of the body.
 */
public final class ApplicationMain {
    private ApplicationMain() {}

    /**
     * Runs the program's main method with no arguments; a function of its own, so that boot can be
     * measured up to it.
     */
    @NoInline
    public static void main() {
        throw new UnsupportedOperationException("the image has no application");
    }
}
