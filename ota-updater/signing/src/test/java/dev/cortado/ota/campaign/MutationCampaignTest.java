package dev.cortado.ota.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.ota.format.ImageFault;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No mutated image is accepted, and none crashes the verifier. */
class MutationCampaignTest {

    @Test
    void noMutatedImageIsAccepted() {
        long seed = new SecureRandom().nextLong() >>> 1;
        CampaignReport report = new MutationCampaign(seed).run(20_000);
        assertEquals(List.of(), report.failures(), "seed " + seed);
        assertEquals(
                20_000,
                report.unchanged()
                        + report.refused().values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void mutationsReachAlmostEveryFault() {
        EnumSet<ImageFault> missed = EnumSet.allOf(ImageFault.class);
        missed.removeAll(new MutationCampaign(1).run(20_000).refused().keySet());
        missed.removeAll(
                EnumSet.of(
                        ImageFault.READ_FAILED, // memory always delivers
                        ImageFault.HYBRID_MISSING, // the ordinary signature fails before
                        ImageFault.HYBRID_NOT_LAST));
        assertEquals(EnumSet.noneOf(ImageFault.class), missed);
    }

    @Test
    void seedRepeatsTheCampaign() {
        assertEquals(new MutationCampaign(7).run(300), new MutationCampaign(7).run(300));
    }
}
