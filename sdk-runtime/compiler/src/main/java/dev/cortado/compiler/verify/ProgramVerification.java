package dev.cortado.compiler.verify;

import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.reach.RuntimeRequirements;
import dev.cortado.compiler.verify.MethodEffects.Call;
import dev.cortado.compiler.verify.MethodEffects.Deed;
import dev.cortado.compiler.world.ClassProvider.Origin;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Proves the promises of a program's methods.
 *
 * <p>Steps: a breadth-first search of the call graph from each method that promises something; the
 * first excluded effect that it meets has the shortest path. Cost: promises x calls. A failed check
 * (null, bounds, cast, division) does not count as a throw: in a handler it ends the program with a
 * crash report.
 */
public final class ProgramVerification {
    private static final String NO_ALLOCATION = "Ldev/cortado/abi/NoAllocation;";
    private static final String INTERRUPT_SAFE = "Ldev/cortado/abi/InterruptSafe;";
    private static final String FAILED_CHECK = "Ldev/cortado/abi/FailedCheck;";
    private static final String WAITS = "Ldev/cortado/abi/WaitsForThread;";

    private final World world;
    private final ReachableProgram program;
    private final RuntimeRequirements requirements;
    private final Function<Instruction, Set<JavaMethod>> virtualTargets;
    private final Map<JavaMethod, MethodEffects> effects = new HashMap<>();

    private record Step(JavaMethod method, Optional<Step> from, Optional<Position> calledAt) {}

    /**
     * Proofs about a program.
     *
     * @param virtualTargets the methods that a virtual or interface call may select
     */
    public ProgramVerification(
            World world,
            ReachableProgram program,
            RuntimeRequirements requirements,
            Function<Instruction, Set<JavaMethod>> virtualTargets) {
        this.world = world;
        this.program = program;
        this.requirements = requirements;
        this.virtualTargets = virtualTargets;
    }

    /**
     * Proves all promises.
     *
     * @param handlers the interrupt handlers by the names of their vectors
     * @throws BrokenPromiseException with every promise that does not hold
     */
    public void run(Map<String, JavaMethod> handlers) {
        List<Promise> promises = new ArrayList<>();
        handlers.forEach((name, method) -> promises.add(Promise.ofHandler(method, name)));
        for (JavaMethod method : program.methods()) {
            if (method.hasAnnotation(NO_ALLOCATION)) {
                promises.add(Promise.ofNoAllocation(method));
            }
        }
        List<String> findings = new ArrayList<>();
        NakedMethods.check(program, findings);
        promises.forEach(promise -> search(promise).ifPresent(findings::add));
        if (!findings.isEmpty()) {
            throw new BrokenPromiseException(findings);
        }
    }

    private Optional<String> search(Promise promise) {
        Map<JavaMethod, Step> seen = new LinkedHashMap<>();
        Deque<Step> pending = new ArrayDeque<>();
        Step first = new Step(promise.method(), Optional.empty(), Optional.empty());
        seen.put(promise.method(), first);
        pending.add(first);
        while (!pending.isEmpty()) {
            Step step = pending.removeFirst();
            if (isTrusted(step.method()) || !program.functions().containsKey(step.method())) {
                continue;
            }
            MethodEffects own = effectsOf(step.method());
            for (Deed deed : own.deeds()) {
                boolean counts = promise.afterExceptions() || !deed.afterException();
                if (counts && promise.excluded().contains(deed.effect())) {
                    return Optional.of(describe(promise, step, deed));
                }
            }
            for (Call call : own.calls()) {
                boolean counts = promise.afterExceptions() || !call.afterException();
                if (!counts || seen.containsKey(call.callee())) {
                    continue;
                }
                Step next =
                        new Step(call.callee(), Optional.of(step), Optional.of(call.position()));
                seen.put(call.callee(), next);
                pending.addLast(next);
            }
        }
        return Optional.empty();
    }

    private static boolean isTrusted(JavaMethod method) {
        boolean marked = method.hasAnnotation(FAILED_CHECK) || method.hasAnnotation(INTERRUPT_SAFE);
        return marked && method.owner().origin() == Origin.SDK;
    }

    private MethodEffects effectsOf(JavaMethod method) {
        return effects.computeIfAbsent(
                method,
                m -> {
                    MethodEffects own =
                            MethodEffects.of(
                                    world,
                                    program,
                                    program.functions().get(m),
                                    virtualTargets::apply,
                                    requirements::entries);
                    if (!m.hasAnnotation(WAITS)) {
                        return own;
                    }
                    List<Deed> deeds = new ArrayList<>(own.deeds());
                    deeds.addFirst(
                            new Deed(
                                    Effect.WAIT,
                                    "waits for another thread",
                                    Position.of(m.ref(), 0),
                                    false));
                    return new MethodEffects(deeds, own.calls());
                });
    }

    private String describe(Promise promise, Step last, Deed deed) {
        Deque<Position> calls = new ArrayDeque<>();
        for (Optional<Step> at = Optional.of(last); at.isPresent(); at = at.get().from()) {
            at.get().calledAt().ifPresent(calls::addFirst);
        }
        StringBuilder text = new StringBuilder(ReachableProgram.describe(promise.method()));
        text.append(' ').append(promise.why()).append(", so it must not ");
        text.append(deed.effect().verb()).append(", but it does:");
        for (Position call : calls) {
            frames(call).forEach(f -> text.append("\n  ").append(f).append(" calls"));
        }
        List<String> frames = frames(deed.position());
        for (String outer : frames.subList(0, frames.size() - 1)) {
            text.append("\n  ").append(outer).append(" calls");
        }
        return text.append("\n  ")
                .append(frames.getLast())
                .append(' ')
                .append(deed.what())
                .toString();
    }

    /** The methods at a place, the one that others were inlined into first. */
    private List<String> frames(Position position) {
        Deque<String> frames = new ArrayDeque<>();
        for (Optional<Position> at = Optional.of(position);
                at.isPresent();
                at = at.get().caller()) {
            JavaMethod method = world.method(at.get().method());
            int line = at.get().line();
            String file = method.owner().sourceFile().orElse("");
            String place = line > 0 ? file + ":" + line : file;
            frames.addFirst(
                    ReachableProgram.describe(method)
                            + (place.isEmpty() ? "" : " (" + place + ")"));
        }
        return List.copyOf(frames);
    }
}
