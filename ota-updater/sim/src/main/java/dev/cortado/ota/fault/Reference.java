package dev.cortado.ota.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A start without a fault: what it comes to, what a core is at each entry of a function, and which
 * of its passages are arithmetic.
 *
 * <p>The instructions of a passage are those of functions that only compute, with what is between
 * them.
 */
final class Reference {
    /** A passage with fewer instructions is not worth keeping. */
    private static final int LEAST = 500;

    /** Fewer instructions between two parts of one computation belong to the passage. */
    private static final int MOST_BETWEEN = 800;

    private static final List<String> CURVE =
            List.of(
                    "dev/cortado/ota/compact/Field25519.",
                    "dev/cortado/ota/compact/EdwardsPoint.",
                    "dev/cortado/ota/compact/Scalar25519.",
                    "dev/cortado/ota/compact/CompactX25519.",
                    "dev/cortado/ota/compact/CompactSha512.add");

    private static final List<String> DIGEST =
            List.of(
                    "dev/cortado/ota/compact/CompactSha256.compress",
                    "dev/cortado/ota/compact/CompactSha256.read");

    private static final List<String> CIPHER = List.of("dev/cortado/ota/compact/CompactAes.");

    /** Instructions from one number up to another one. */
    record Span(long from, long to) {}

    private final FaultTarget target;
    private final Attack attack;
    private final List<Span> spans = new ArrayList<>();
    private final Map<Integer, List<Passage>> passages = new HashMap<>();
    private final Set<Long> entries = new HashSet<>();
    private final Set<Integer> entryPoints = new HashSet<>();
    private final TreeSet<Long> edges = new TreeSet<>();
    private final LoopEnds places;
    private final Nrf51Memory end;
    private final long instructions;
    private final FaultOutcome outcome;
    private final int leastStack;

    Reference(FaultTarget target, Attack attack) {
        this.target = target;
        this.attack = attack;
        this.places = new LoopEnds(target.bootloader().length);
        byte[] computes = computing();
        List<Span> found = new ArrayList<>();
        CortexM0 core = core();
        long from = -1;
        long last = -1;
        int computation = 0;
        int least = core.stackPointer();
        Stop stop = Stop.BUDGET;
        while ((stop == Stop.BUDGET || stop == Stop.WATCHED) && !isOutside(core)) {
            least = Math.min(least, core.stackPointer());
            int here = computes[core.pc() >>> 1];
            long now = core.executed();
            if (here != 0) {
                int between = here == computation && here == 1 ? MOST_BETWEEN : 1;
                if (from < 0 || now - last > between) {
                    add(found, from, last);
                    from = now;
                    computation = here;
                }
                last = now;
            }
            stop = core.run(1);
        }
        add(found, from, last);
        outcome = Run.outcome(stop, core, target, attack);
        instructions = core.executed();
        end = core.memory();
        leastStack = least & ~7;
        findEntries(found);
        record(found);
    }

    private static void add(List<Span> to, long from, long last) {
        if (from >= 0 && last + 1 - from >= LEAST) {
            to.add(new Span(from, last + 1));
        }
    }

    /** For each halfword of the bootloader which computation it belongs to, 0 for none. */
    private byte[] computing() {
        byte[] computes = new byte[target.bootloader().length / 2 + 1];
        for (FaultTarget.Function function : target.functions()) {
            int kind = CURVE.stream().anyMatch(function.name()::startsWith) ? 1 : 0;
            kind = DIGEST.stream().anyMatch(function.name()::startsWith) ? 2 : kind;
            kind = CIPHER.stream().anyMatch(function.name()::startsWith) ? 3 : kind;
            for (int i = 0; i < function.bytes(); i += 2) {
                computes[function.address() + i >>> 1] = (byte) kind;
            }
        }
        return computes;
    }

    private void findEntries(List<Span> found) {
        boolean[] entry = new boolean[target.bootloader().length / 2 + 1];
        target.functions().forEach(function -> entry[function.address() >>> 1] = true);
        CortexM0 core = core();
        for (Span span : found) {
            findEntries(core, span.from(), entry);
            Map<Integer, Long> lastOf = new HashMap<>();
            while (core.executed() < span.to()) {
                int pc = core.pc();
                if (lastOf.put(pc, core.executed()) == null) {
                    edges.add(core.executed());
                }
                core.run(1);
            }
            edges.addAll(lastOf.values());
        }
        findEntries(core, instructions, entry);
        places.end();
    }

    private void findEntries(CortexM0 core, long to, boolean[] entry) {
        while (core.executed() < to) {
            places.execute(core);
            if (entry[core.pc() >>> 1]) {
                entryPoints.add(core.pc());
                entries.add(core.entryHash(leastStack));
            }
            core.run(1);
        }
    }

    private void record(List<Span> found) {
        CortexM0 core = core();
        for (Span span : found) {
            if (core.executed() < span.from()) {
                core.run(span.from() - core.executed());
            }
            Passage.record(core, span.to() - span.from(), target)
                    .ifPresent(
                            passage -> {
                                spans.add(span);
                                passages.computeIfAbsent(
                                                passage.start()[15], pc -> new ArrayList<>())
                                        .add(passage);
                            });
        }
    }

    private boolean isOutside(CortexM0 core) {
        return core.pc() < 0 || core.pc() >= target.bootloader().length;
    }

    /** A core at its reset. */
    CortexM0 core() {
        CortexM0 core = new CortexM0(new Nrf51Memory(attack.flash(), target.ramBytes()));
        core.reset();
        return core;
    }

    /** A core that stops at passages, at entries of functions and outside of the bootloader. */
    CortexM0 watchedCore() {
        CortexM0 core = core();
        passages.keySet().forEach(core::watch);
        entryPoints.forEach(core::watch);
        for (int at = target.bootloader().length & ~1; at < target.flashBytes(); at += 2) {
            core.watch(at);
        }
        return core;
    }

    /** Brings a core behind the passage that it stands before, if there is one for it. */
    boolean replay(CortexM0 core) {
        List<Passage> here = passages.getOrDefault(core.pc(), List.of());
        for (Passage passage : here) {
            if (passage.replay(core)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a core that stands before a function goes the way of this start from here on. */
    boolean isJoinedBy(CortexM0 core) {
        return entryPoints.contains(core.pc()) && entries.contains(core.entryHash(leastStack));
    }

    FaultTarget target() {
        return target;
    }

    Attack attack() {
        return attack;
    }

    /** The passages, by the numbers of their instructions. */
    List<Span> spans() {
        return spans;
    }

    /** The first and the last time that each passage executes each of its instructions. */
    TreeSet<Long> edges() {
        return edges;
    }

    /** Whether an instruction is in the first two or the last of the rounds of its loop, if any. */
    boolean isAtLoopsEnd(long instruction) {
        return places.contains(instruction);
    }

    /** Memory at the end. */
    Nrf51Memory end() {
        return end;
    }

    /** How many instructions there are. */
    long instructions() {
        return instructions;
    }

    /** What it comes to. */
    FaultOutcome outcome() {
        return outcome;
    }
}
