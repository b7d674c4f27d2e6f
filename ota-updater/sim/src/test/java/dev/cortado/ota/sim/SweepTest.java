package dev.cortado.ota.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.ota.bootloader.Flash;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.bootloader.SwapBootloader;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.PayloadCipher;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** No cut breaks the bootloader, and the sweep finds bootloaders that cuts break. */
class SweepTest {

    private static final List<UpdateLayout> SMALL =
            LayoutCatalog.all().stream()
                    .filter(l -> List.of("lm3s6965", "stm32f1").contains(l.name()))
                    .toList();

    @Test
    void quickSweepOfAllLayoutsFindsNothing() {
        long seed = ThreadLocalRandom.current().nextLong() >>> 1;
        SweepReport report = new Sweep(options(seed)).run(LayoutCatalog.all(), line -> {});
        assertEquals(List.of(), report.details(), "seed " + seed);
        assertEquals(0, report.failures());
        assertTrue(report.layouts() >= 12 && report.scenarios() >= 12, report.summary());
        assertTrue(report.cutPoints() > 3_000, report.summary());
    }

    @Test
    void sweepFindsStatusThatIsWrittenBeforeTheData() {
        assertFails((layout, flash, check) -> layout.bootloader(new EarlyStatus(flash), check));
    }

    @Test
    void sweepFindsCopyingThatStartsAnew() {
        assertFails((layout, flash, check) -> layout.bootloader(new Forgetful(flash), check));
    }

    @Test
    void sweepFindsAnImageThatIsNotVerified() {
        assertFails((layout, flash, check) -> layout.bootloader(flash, new Trusting(check)));
    }

    @Test
    void sweepFindsTextInClearWhereImagesWait() {
        UpdateLayout layout = SMALL.getFirst();
        long seed = 7;
        ImageSet images = new ImageSet(layout, seed, Encryption.ALL);
        BootloaderMaker forgetful =
                (where, flash, check) -> {
                    SwapBootloader swap = (SwapBootloader) where.bootloader(flash, check);
                    return () -> swap.decrypting(images.cipher(), new Clear()).boot();
                };
        SweepOptions options =
                new SweepOptions(seed, true, Optional.of("encrypted-revert"), List.of());
        SweepReport report = new Sweep(options, forgetful).run(List.of(layout), line -> {});
        assertTrue(report.details().getFirst().contains("in clear"), report.details()::getFirst);
    }

    /** Leaves all as it is. */
    private static final class Clear implements PayloadCipher {

        @Override
        public boolean open(ImageSource image) {
            return true;
        }

        @Override
        public void apply(int offset, byte[] bytes, int index, int length) {}

        @Override
        public void close() {}
    }

    @Test
    void failureIsRepeatedByItsCuts() {
        BootloaderMaker broken =
                (layout, flash, check) -> layout.bootloader(new EarlyStatus(flash), check);
        List<UpdateLayout> layout = SMALL.subList(0, 1);
        SweepReport report = new Sweep(options(7), broken).run(layout, line -> {});
        String detail = report.details().getFirst();
        String scenario = detail.replaceAll(".*--scenario (\\S+) .*", "$1");
        List<Cut> cuts = Cut.parse(detail.replaceAll(".*--at ([^ ]*): .*", "$1")).orElseThrow();
        SweepOptions only = new SweepOptions(7, false, Optional.of(scenario), cuts);
        SweepReport again = new Sweep(only, broken).run(layout, line -> {});
        assertEquals(List.of(detail), again.details());
        assertEquals(1, again.cutPoints());
    }

    @Test
    void tornRecordThatReadsDifferentlyLaterIsUsedAsItWasChecked() {
        List<UpdateLayout> layout =
                LayoutCatalog.all().stream()
                        .filter(l -> l.name().equals("microbit-direct"))
                        .toList();
        SweepOptions only =
                new SweepOptions(
                        4, false, Optional.of("test-revert"), List.of(new Cut(775, CutKind.TORN3)));
        SweepReport report = new Sweep(only).run(layout, line -> {});
        assertEquals(List.of(), report.details());
        assertEquals(1, report.cutPoints());
    }

    private static SweepOptions options(long seed) {
        return new SweepOptions(seed, true, Optional.empty(), List.of());
    }

    private static void assertFails(BootloaderMaker broken) {
        for (UpdateLayout layout : SMALL) {
            SweepReport report = new Sweep(options(7), broken).run(List.of(layout), line -> {});
            assertTrue(report.failures() > 0, layout.name() + ": " + report.summary());
        }
    }

    /** Programs data only when something else is done, so that a record of it is there before. */
    private static final class EarlyStatus extends ForwardingFlash {

        private int heldOffset = -1;
        private byte[] held = {};

        EarlyStatus(Flash flash) {
            super(flash);
        }

        @Override
        public void program(int offset, byte[] buffer, int index, int length)
                throws FlashException {
            if (length < 64) {
                super.program(offset, buffer, index, length);
                release();
                return;
            }
            release();
            heldOffset = offset;
            held = Arrays.copyOfRange(buffer, index, index + length);
            if (length == 64) {
                release();
            }
        }

        @Override
        public void erase(int offset) throws FlashException {
            release();
            super.erase(offset);
        }

        private void release() throws FlashException {
            if (heldOffset >= 0) {
                int at = heldOffset;
                heldOffset = -1;
                super.program(at, held, 0, held.length);
            }
        }
    }

    /** Finds no status entry. */
    private static final class Forgetful extends ForwardingFlash {

        Forgetful(Flash flash) {
            super(flash);
        }

        @Override
        public boolean isBlank(int offset, int length) {
            return true;
        }
    }

    /** Accepts every signature. */
    private record Trusting(ImageCheck check) implements ImageCheck {

        @Override
        public int verify(ImageSource image, int minimumCounter) {
            check.verify(image, minimumCounter);
            return ImageVerifier.ACCEPTED;
        }

        @Override
        public int imageBytes() {
            return Math.max(check.imageBytes(), 64);
        }

        @Override
        public int securityCounter() {
            return check.securityCounter();
        }
    }
}
