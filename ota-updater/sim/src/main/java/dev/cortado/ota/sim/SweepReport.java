package dev.cortado.ota.sim;

import java.util.List;

/**
 * What a sweep found.
 *
 * @param cutPoints how often power failed
 * @param scenarios how many scenarios there are, each counted once for all layouts
 * @param layouts how many layouts
 * @param failures how many points at which a claim does not hold
 * @param details the first of them, each with the options that repeat it
 */
public record SweepReport(
        long cutPoints, int scenarios, int layouts, long failures, List<String> details) {

    /** The last line of a sweep. */
    public String summary() {
        return "%d cut points, %d scenarios, %d layouts, %d failures"
                .formatted(cutPoints, scenarios, layouts, failures);
    }
}
