package dev.cortado.classlib.ref;

import dev.cortado.abi.substitution.ReplaceInitializer;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** jdk.internal.misc.InnocuousThread, which runs cleaners: without class loaders, any thread is. */
@SubstituteClass("jdk.internal.misc.InnocuousThread")
final class InnocuousThreadSubstitution {
    private InnocuousThreadSubstitution() {}

    @ReplaceInitializer
    private static void initialize() {}

    @Substitute
    private static String newName() {
        return "InnocuousThread";
    }

    @Substitute
    public static Thread newThread(String name, Runnable target, int priority) {
        Thread thread = new Thread(target, name);
        if (priority >= Thread.MIN_PRIORITY) {
            thread.setPriority(priority);
        }
        return thread;
    }

    @Substitute
    public static Thread newSystemThread(String name, Runnable target, int priority) {
        return newThread(name, target, priority);
    }
}
