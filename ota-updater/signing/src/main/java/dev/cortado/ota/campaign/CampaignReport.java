package dev.cortado.ota.campaign;

import dev.cortado.ota.format.ImageFault;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a campaign went.
 *
 * @param inputs how many were tried
 * @param unchanged inputs that came out as the image itself, in what counts, and were accepted
 * @param refused how many were refused, for what
 * @param failures what must not be: an input accepted or a crash, with its number
 */
public record CampaignReport(
        long inputs, long unchanged, Map<ImageFault, Long> refused, List<String> failures) {

    /** A report that does not change. */
    public CampaignReport {
        refused =
                refused.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(refused));
        failures = List.copyOf(failures);
    }

    /** Whether nothing happened that must not be. */
    public boolean passed() {
        return failures.isEmpty();
    }
}
