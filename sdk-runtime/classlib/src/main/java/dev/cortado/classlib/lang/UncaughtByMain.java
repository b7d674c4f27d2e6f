package dev.cortado.classlib.lang;

import dev.cortado.runtime.fault.UncaughtAction;
import dev.cortado.runtime.fault.UncaughtException;

/**
 * Hands what ends the main thread to its handler, in an image that sets handlers; others don't link
 * this.
 */
final class UncaughtByMain extends UncaughtAction {
    private UncaughtByMain() {}

    static void install() {
        UncaughtException.setAction(new UncaughtByMain());
    }

    @Override
    public void uncaught(Throwable thrown) {
        Thread main = Thread.currentThread();
        main.getUncaughtExceptionHandler().uncaughtException(main, thrown);
    }
}
