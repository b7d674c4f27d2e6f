package dev.cortado.qemu.power;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.boards.PartitionTable;
import dev.cortado.cli.BootloaderImage;
import dev.cortado.compiler.link.BinaryImage;
import dev.cortado.ota.signing.ImageRequest.Padding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Updates of a board whose power is cut at random moments.
 *
 * <p>Each round asks for an update, cuts the power up to three times, and then lets the board run.
 * It must start the old or the new image, whole, end where its kind of update ends, and take the
 * next update.
 */
public final class PowerCutCampaign {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MOST_CUTS = 3;
    private static final int MOST_STARTS = 4;

    /** So large that copying takes most of an update's time. */
    private static final int PAYLOAD_BYTES = 64 * 1024;

    private static final String OLD = "first\n";
    private static final String KEPT = "second\n";
    private static final String CONFIRMED = "confirmed\n";
    private static final String TRIED = "third";

    private enum Kind {
        TEST("Second", Padding.TEST),
        REVERT("Third", Padding.TEST),
        PERMANENT("Second", Padding.CONFIRMED);

        private final String program;
        private final Padding padding;

        Kind(String program, Padding padding) {
            this.program = program;
            this.padding = padding;
        }
    }

    /** A claim that did not hold. */
    private static final class FailedClaimException extends Exception {
        private static final long serialVersionUID = 1L;

        FailedClaimException(String message) {
            super(message);
        }
    }

    /**
     * What came of it.
     *
     * @param cuts how often the power was cut
     * @param inTheMiddle how many cuts left neither the old nor the new image in the primary slot
     * @param failures one line each
     */
    public record Report(int cuts, int inTheMiddle, List<String> failures) {
        public Report {
            failures = List.copyOf(failures);
        }
    }

    private final PartitionTable parts;
    private final SlotImages images;
    private final PowerCycledBoard board;
    private final SplittableRandom random;
    private final byte[] filling = new byte[PAYLOAD_BYTES];
    private final byte[] old;
    private int cuts;
    private int inTheMiddle;

    /**
     * A campaign.
     *
     * @param sources the directory {@code src/updates} of this module
     * @param directory for files of the simulated board; short enough for sockets
     */
    public PowerCutCampaign(BoardProfile profile, Path sources, Path directory, long seed) {
        this.parts = BootloaderImage.partitions(profile);
        this.images = new SlotImages(profile, sources);
        this.board = new PowerCycledBoard(profile, directory);
        this.random = new SplittableRandom(seed);
        random.nextBytes(filling);
        this.old = image("First", Padding.NONE);
        for (Kind kind : Kind.values()) {
            images.firmware(kind.program);
        }
    }

    /** Cuts the power so many times, and tells of each failure as it comes. */
    public Report run(int wanted, Consumer<String> listener) throws IOException {
        List<String> failures = new ArrayList<>();
        board.program(parts.bootloader(), BinaryImage.of(images.bootloader()));
        for (int round = 1; cuts < wanted; round++) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            try {
                round(kind, wanted);
            } catch (FailedClaimException e) {
                String failure = "round " + round + ", " + kind + ": " + e.getMessage();
                failures.add(failure);
                listener.accept(failure);
                board.program(parts.state(), new byte[0]);
            }
        }
        return new Report(cuts, inTheMiddle, failures);
    }

    private void round(Kind kind, int wanted) throws IOException, FailedClaimException {
        byte[] next = image(kind.program, kind.padding);
        ask(next);
        long nanos = undisturbed(kind);
        ask(next);
        for (int left = 1 + random.nextInt(MOST_CUTS); left > 0 && cuts < wanted; left--) {
            cutAfter(random.nextLong(nanos + nanos / 8), next);
        }
        settle(kind, next);
    }

    /** The old image runs, and the other one is asked for. */
    private void ask(byte[] next) throws IOException {
        board.program(parts.primary(), old);
        board.program(parts.secondary(), next);
    }

    /** How long the update takes if nothing comes between. */
    private long undisturbed(Kind kind) throws IOException, FailedClaimException {
        try (PoweredBoard on = board.powerOnHeld()) {
            long start = System.nanoTime();
            on.release();
            String last = kind == Kind.REVERT ? TRIED : CONFIRMED;
            if (!on.shows(last, LIMIT)) {
                throw new FailedClaimException("the update does not work: " + on.console());
            }
            return System.nanoTime() - start;
        }
    }

    private void cutAfter(long nanos, byte[] next) throws IOException {
        try (PoweredBoard on = board.powerOnHeld()) {
            long start = System.nanoTime();
            on.release();
            while (System.nanoTime() - start < nanos) {
                LockSupport.parkNanos(nanos - (System.nanoTime() - start));
            }
            on.cut();
        }
        cuts++;
        if (!runs(old) && !runs(next)) {
            inTheMiddle++;
        }
    }

    /** Starts the board until it is where the update ends. */
    private void settle(Kind kind, byte[] next) throws IOException, FailedClaimException {
        boolean again = false;
        for (int start = 0; start < MOST_STARTS; start++) {
            String console = start(next);
            switch (kind) {
                case REVERT -> {
                    if (console.startsWith(OLD)) {
                        takesAnotherUpdate();
                        return;
                    }
                }
                case TEST, PERMANENT -> {
                    if (console.startsWith(KEPT)) {
                        return;
                    }
                    // A trial that power ended counts as failed; the update is asked for again.
                    if (console.startsWith(OLD)) {
                        if (kind == Kind.PERMANENT || again) {
                            throw new FailedClaimException("the update is lost");
                        }
                        again = true;
                        board.program(parts.secondary(), next);
                    }
                }
            }
        }
        throw new FailedClaimException("no end after " + MOST_STARTS + " starts");
    }

    private void takesAnotherUpdate() throws IOException, FailedClaimException {
        byte[] second = image("Second", Padding.CONFIRMED);
        board.program(parts.secondary(), second);
        String console = start(second);
        if (!console.startsWith(KEPT)) {
            throw new FailedClaimException("the next update does not come: " + console);
        }
    }

    /** Starts the board, waits for its image and checks which it is. */
    private String start(byte[] next) throws IOException, FailedClaimException {
        try (PoweredBoard on = board.powerOn()) {
            if (!on.shows("\n", LIMIT)) {
                on.cut();
                throw new FailedClaimException("nothing starts");
            }
            if (on.console().startsWith("second") && !on.shows(CONFIRMED, LIMIT)) {
                throw new FailedClaimException("the image does not confirm itself");
            }
            on.cut();
            boolean isOld = on.console().startsWith(OLD);
            if (!runs(isOld ? old : next)) {
                throw new FailedClaimException("the image that started is not whole");
            }
            return on.console();
        }
    }

    /** Whether the primary slot has an image, byte for byte; what a trailer may hold apart. */
    private boolean runs(byte[] image) throws IOException {
        MemoryRegion primary = parts.primary();
        byte[] found = board.contents(primary);
        return Arrays.equals(found, 0, old.length, image, 0, old.length);
    }

    /** All images are of one size. */
    private byte[] image(String program, Padding padding) {
        byte[] firmware = images.firmware(program);
        byte[] payload = filling.clone();
        System.arraycopy(firmware, 0, payload, 0, firmware.length);
        return images.signed(payload, images.request(padding), Optional.of(images.key()));
    }
}
