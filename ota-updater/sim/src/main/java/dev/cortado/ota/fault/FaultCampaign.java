package dev.cortado.ota.fault;

import dev.cortado.ota.signing.PrivateKey;
import dev.cortado.ota.signing.PublicKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Starts with one fault each: at every instruction outside of the arithmetic, and at some inside of
 * it.
 */
public final class FaultCampaign {
    private final FaultTarget target;
    private final List<Attack> attacks;
    private final FaultScope scope;
    private final boolean[] included;
    private final long seed;

    /**
     * A campaign.
     *
     * @param key the key that the bootloader trusts
     * @param device the key that images are encrypted to, if it decrypts them
     * @param seed chooses the instructions of the arithmetic
     */
    public FaultCampaign(
            FaultTarget target,
            PrivateKey key,
            Optional<PublicKey> device,
            FaultScope scope,
            long seed) {
        this.target = target;
        this.attacks = new AttackCatalog(target, key, device, new SecureRandom()).all();
        this.scope = scope;
        this.included = included(target, scope);
        this.seed = seed;
    }

    /** For each halfword of the bootloader whether it has faults. */
    private static boolean[] included(FaultTarget target, FaultScope scope) {
        boolean[] included = new boolean[target.bootloader().length / 2 + 1];
        for (FaultTarget.Function function : target.functions()) {
            if (scope.includes(function)) {
                int from = function.address() >>> 1;
                Arrays.fill(included, from, from + (function.bytes() + 1 >>> 1), true);
            }
        }
        return included;
    }

    /** The names of the attacks. */
    public List<String> attacks() {
        return attacks.stream().map(Attack::name).toList();
    }

    /**
     * Runs one attack with every fault.
     *
     * @param progress is told in words what the start without a fault is
     * @throws IllegalStateException if the attack succeeds without a fault
     */
    public FaultReport run(String name, Consumer<String> progress) {
        Attack attack =
                attacks.stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow();
        Reference reference = new Reference(target, attack);
        long arithmetic =
                reference.spans().stream().mapToLong(span -> span.to() - span.from()).sum();
        progress.accept(
                "%s: %,d instructions, %,d of them in %,d passages of arithmetic; without a fault: %s"
                        .formatted(
                                name,
                                reference.instructions(),
                                arithmetic,
                                reference.spans().size(),
                                reference.outcome()));
        if (reference.outcome() == FaultOutcome.ATTACK) {
            throw new IllegalStateException("attack " + name + " succeeds without a fault");
        }
        Set<Long> sampled = sampled(reference, arithmetic);
        int workers = Runtime.getRuntime().availableProcessors();
        return IntStream.range(0, workers)
                .parallel()
                .mapToObj(worker -> new Share(reference, sampled, worker, workers).run())
                .reduce(FaultReport.none(), FaultReport::plus);
    }

    private Set<Long> sampled(Reference reference, long arithmetic) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Long> sampled = new TreeSet<>(scope.edges() ? reference.edges() : Set.of());
        for (int i = 0; i < scope.samples() && arithmetic > 0; i++) {
            long left = random.nextLong(arithmetic);
            for (Reference.Span span : reference.spans()) {
                long length = span.to() - span.from();
                if (left < length) {
                    sampled.add(span.from() + left);
                    break;
                }
                left -= length;
            }
        }
        return sampled;
    }

    /** Every so manyth instruction of an attack. */
    private final class Share {
        private final Reference reference;
        private final Set<Long> sampled;
        private final int worker;
        private final int workers;
        private long turn;
        private final Run run;
        private final CortexM0 good;
        private final CortexM0 faulty;
        private final Map<FaultOutcome, Long> outcomes = new EnumMap<>(FaultOutcome.class);
        private final List<String> found = new ArrayList<>();

        Share(Reference reference, Set<Long> sampled, int worker, int workers) {
            this.reference = reference;
            this.sampled = sampled;
            this.worker = worker;
            this.workers = workers;
            this.run = new Run(reference);
            this.good = reference.core();
            this.faulty = reference.watchedCore();
        }

        FaultReport run() {
            for (Reference.Span span : reference.spans()) {
                everyInstruction(span.from());
                for (long at : sampled) {
                    if (at >= span.from() && at < span.to() && turn++ % workers == worker) {
                        good.run(at - good.executed());
                        inject();
                    }
                }
                if (good.executed() > span.from() || !reference.replay(good)) {
                    good.run(span.to() - good.executed());
                }
            }
            everyInstruction(reference.instructions());
            return new FaultReport(Map.copyOf(outcomes), List.copyOf(found));
        }

        private void everyInstruction(long end) {
            while (good.executed() < end) {
                if (reference.isAtLoopsEnd(good.executed())
                        && included[good.pc() >>> 1]
                        && turn++ % workers == worker) {
                    inject();
                }
                good.run(1);
            }
        }

        private void inject() {
            int code = good.next();
            for (FaultKind kind : FaultKind.values()) {
                if (!scope.kinds().contains(kind) || !kind.applies(code)) {
                    continue;
                }
                faulty.copyFrom(good);
                kind.inject(faulty, code);
                FaultOutcome outcome = run.finish(faulty);
                outcomes.merge(outcome, 1L, Long::sum);
                if (outcome == FaultOutcome.ATTACK) {
                    found.add(
                            "%s: %s of instruction %d at %s reaches %08x"
                                    .formatted(
                                            reference.attack().name(),
                                            kind.key(),
                                            good.executed(),
                                            target.place(good.pc()),
                                            faulty.pc()));
                }
            }
        }
    }
}
