package dev.cortado.compiler.report.machine;

import java.util.List;
import java.util.Optional;

/**
 * What runs with interrupts masked, from one instruction that masks them.
 *
 * @param start the instruction that sets PRIMASK
 * @param instructions the most that run from the one after it to the one that clears PRIMASK, that
 *     included; what is known of it where there is no bound
 * @param unbounded why there is no bound, and where
 * @param endless whether no path clears PRIMASK: the program ends there
 */
public record MaskedSection(
        long start, long instructions, Optional<Obstacle> unbounded, boolean endless) {
    /** Why a path has no bound. */
    public enum Reason {
        LOOP("a loop"),
        RECURSION("a recursion"),
        UNKNOWN_CALL("a call of code that is not known");

        private final String description;

        Reason(String description) {
            this.description = description;
        }

        /** A few words. */
        public String description() {
            return description;
        }
    }

    /**
     * What has no bound.
     *
     * @param places instructions of it
     */
    public record Obstacle(Reason reason, List<Long> places) {
        /** Takes a copy. */
        public Obstacle {
            places = List.copyOf(places);
        }
    }
}
