package dev.cortado.ota.sim;

import dev.cortado.ota.bootloader.FlashException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sweep of one layout: a scenario runs once without a cut, and before each of its operations
 * all cuts of that operation are made on copies of flash.
 */
final class LayoutSweep {

    /** Cuts one after the other: in the scenario, in the recovery, in the recovery from that. */
    private static final int MOST_CUTS = 3;

    private static final int MOST_DETAILS = 5;

    /** One of so many operations of a recovery is cut again. */
    private static final int RECOVERY_RATE = 101;

    private static final int QUICK_RATE = 41;
    private static final long GOLDEN = 0x9e37_79b9_7f4a_7c15L;

    private final UpdateLayout layout;
    private final SweepOptions options;
    private final BootloaderMaker maker;
    private final Map<Encryption, KnownImages> checks = new EnumMap<>(Encryption.class);
    private final List<String> details = new ArrayList<>();
    private long cutPoints;
    private long failures;

    LayoutSweep(UpdateLayout layout, SweepOptions options, BootloaderMaker maker) {
        this.layout = layout;
        this.options = options;
        this.maker = maker;
    }

    long cutPoints() {
        return cutPoints;
    }

    long failures() {
        return failures;
    }

    List<String> details() {
        return details;
    }

    void run(Scenario scenario) {
        KnownImages check =
                checks.computeIfAbsent(
                        scenario.encryption(),
                        encryption ->
                                new KnownImages(new ImageSet(layout, options.seed(), encryption)));
        ImageSet images = check.images();
        try {
            Set<String> allowed = scenario.images().apply(images);
            Device device = Device.fresh(layout, images, check, maker);
            observe(device, scenario, allowed, List.of());
            scenario.script().run(device, allowed);
            device.flash().observe(operation -> {});
            if (options.only().isEmpty()) {
                Set<String> result = Set.of(scenario.result().apply(images).name());
                device.boot(result);
                device.finishUpdate();
            }
        } catch (FlashException | RuntimeException e) {
            fail(scenario, List.of(), e);
        }
    }

    private void observe(Device device, Scenario scenario, Set<String> allowed, List<Cut> before) {
        device.flash()
                .observe(
                        operation -> {
                            for (CutKind kind : CutKind.values()) {
                                Cut cut = new Cut(operation.index(), kind);
                                if (kind.isPossible(operation.isErase()) && wanted(before, cut)) {
                                    cut(device, scenario, allowed, append(before, cut), operation);
                                }
                            }
                        });
    }

    private void cut(
            Device device,
            Scenario scenario,
            Set<String> allowed,
            List<Cut> cuts,
            Operation operation) {
        if (options.only().isEmpty() || options.only().equals(cuts)) {
            cutPoints++;
        }
        long seed = mix(cuts);
        FlashModel flash = device.flash().cut(operation, cuts.getLast().kind(), seed);
        Device recovering = device.with(flash);
        try {
            if (cuts.size() < MOST_CUTS) {
                observe(recovering, scenario, allowed, cuts);
            }
            scenario.resume().run(recovering, allowed);
            recovering.settle(allowed, (seed & 1) == 0);
            flash.observe(again -> {});
            recovering.finishUpdate();
        } catch (FlashException | RuntimeException e) {
            fail(scenario, cuts, e);
        }
    }

    /** Whether a cut is made; the same ones whenever the seed is the same. */
    private boolean wanted(List<Cut> before, Cut cut) {
        List<Cut> only = options.only();
        if (!only.isEmpty()) {
            return before.size() < only.size() && only.get(before.size()).equals(cut);
        }
        if (before.isEmpty() && !options.quick()) {
            return true;
        }
        int rate = before.isEmpty() ? QUICK_RATE : RECOVERY_RATE << 3 * before.size();
        return Long.remainderUnsigned(mix(append(before, cut)) >>> 8, rate) == 0;
    }

    private long mix(List<Cut> cuts) {
        long mixed = options.seed() ^ layout.name().hashCode() * GOLDEN;
        for (Cut cut : cuts) {
            mixed = (mixed + cut.operation() * 8L + cut.kind().ordinal() + 1) * GOLDEN;
            mixed ^= mixed >>> 29;
        }
        return mixed * GOLDEN ^ mixed >>> 32;
    }

    private void fail(Scenario scenario, List<Cut> cuts, Exception cause) {
        failures++;
        if (details.size() >= MOST_DETAILS) {
            return;
        }
        StringBuilder at = new StringBuilder();
        for (Cut cut : cuts) {
            at.append(at.isEmpty() ? " --at " : ",").append(cut);
        }
        details.add(
                "--layout %s --scenario %s --seed %d%s: %s"
                        .formatted(
                                layout.name(),
                                scenario.name(),
                                options.seed(),
                                at,
                                cause instanceof ClaimException
                                        ? cause.getMessage()
                                        : cause.toString()));
    }

    private static List<Cut> append(List<Cut> cuts, Cut cut) {
        List<Cut> all = new ArrayList<>(cuts);
        all.add(cut);
        return List.copyOf(all);
    }
}
