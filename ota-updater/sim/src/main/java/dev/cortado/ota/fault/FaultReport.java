package dev.cortado.ota.fault;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What faults led to.
 *
 * @param outcomes how many faults had each outcome
 * @param attacks the faults that made something start that must not, in words
 */
public record FaultReport(Map<FaultOutcome, Long> outcomes, List<String> attacks) {

    /** No faults. */
    static FaultReport none() {
        return new FaultReport(Map.of(), List.of());
    }

    /** All of several. */
    public static FaultReport sum(List<FaultReport> reports) {
        return reports.stream().reduce(none(), FaultReport::plus);
    }

    /** This one and another one. */
    FaultReport plus(FaultReport other) {
        Map<FaultOutcome, Long> sum = new EnumMap<>(FaultOutcome.class);
        sum.putAll(outcomes);
        other.outcomes.forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
        List<String> all = new ArrayList<>(attacks);
        all.addAll(other.attacks);
        return new FaultReport(Map.copyOf(sum), List.copyOf(all));
    }

    /** The number of faults. */
    public long faults() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The number of faults with an outcome. */
    public long count(FaultOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** All of it in one line. */
    public String summary() {
        return "%,d faults, %d attacks succeeded, %,d started the good image, %,d refusals, %,d resets, %,d hangs"
                .formatted(
                        faults(),
                        count(FaultOutcome.ATTACK),
                        count(FaultOutcome.STARTED),
                        count(FaultOutcome.REFUSED),
                        count(FaultOutcome.RESET),
                        count(FaultOutcome.HANG));
    }
}
