package dev.cortado.compiler.verify;

import dev.cortado.compiler.world.JavaMethod;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a method promises for itself and all that it calls.
 *
 * @param method who promises
 * @param why as in "handles the interrupt SysTick"
 * @param excluded what never happens
 * @param afterExceptions whether code that runs after an exception is bound as well
 */
record Promise(JavaMethod method, String why, Set<Effect> excluded, boolean afterExceptions) {
    /**
     * A handler has no thread that could wait, and may interrupt the allocator and the collector.
     * An exception in it ends the program, so that what follows a catch never runs.
     */
    static Promise ofHandler(JavaMethod method, String interrupt) {
        return new Promise(
                method, "handles the interrupt " + interrupt, EnumSet.allOf(Effect.class), false);
    }

    /** Initialising a class allocates, and code that is called by its address may. */
    static Promise ofNoAllocation(JavaMethod method) {
        return new Promise(
                method,
                "is marked @NoAllocation",
                EnumSet.of(Effect.ALLOCATION, Effect.CLASS_INITIALIZATION, Effect.UNKNOWN_CALL),
                true);
    }
}
